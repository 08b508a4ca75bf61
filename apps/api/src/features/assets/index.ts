export { loadAssets, NotBuiltError } from './load';
export { assetRoutes, type AssetServices } from './routes';
