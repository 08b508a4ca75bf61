export { encode } from './compress';
export { toStaticFile } from './files';
export { loadAssets, NotBuiltError } from './load';
export { assetRoutes, type AssetServices } from './routes';
