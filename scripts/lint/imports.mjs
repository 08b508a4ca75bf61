import { isTest, onImport, placeOf, targetOf } from './places.mjs';

const features = 'apps/api/src/features/';
const platform = 'apps/api/src/platform/';
const contract = 'packages/contract/src/';
const browser = [
  'apps/link/src/',
  'apps/demo/src/',
  'packages/link-js/src/',
  'packages/react-trackstar-link/src/',
  'packages/angular-trackstar-link/src/',
  'packages/design/src/',
];
const browserEntries = ['types', 'bridge', 'actions'].map(
  (entry) => `@trackstar-link/contract/${entry}`,
);

const featureOf = (place) =>
  place?.startsWith(features) ? place.slice(features.length).split('/')[0] : null;
const packageOf = (place) => place.split('/').slice(0, 2).join('/');

/** Features meet only through their index: what it does not export may change freely. */
function crossesFeature(place, target) {
  const other = featureOf(target);
  if (!other || other === featureOf(place)) return false;
  // A foreign key names another feature's table; going through its index would load the feature.
  if (place.endsWith('/tables.ts') && target === `${features}${other}/tables`) return false;
  return !new RegExp(`^${features}${other}(/|/index)?$`).test(target);
}

/** Which wall an import breaks, as the id of a message; null when it breaks none. */
function brokenWall(place, specifier) {
  const target = targetOf(place, specifier);
  if (target && crossesFeature(place, target)) return isTest(place) ? null : 'feature';
  if (target && place.startsWith(platform) && featureOf(target)) {
    return isTest(place) ? null : 'platform';
  }
  if (target && /^(apps|packages)\//.test(place) && packageOf(target) !== packageOf(place)) {
    return isTest(place) ? null : 'package';
  }
  if (place.startsWith(contract) && !target && specifier !== 'zod' && !isTest(place)) {
    return 'contract';
  }
  if (browser.some((folder) => place.startsWith(folder)) && !isTest(place)) {
    const ours = /^@trackstar-link\/(contract|integrations|api)(\/|$)/.test(specifier);
    if (ours && !browserEntries.includes(specifier)) return 'browser';
  }
  return null;
}

/** Who may import whom. */
export const imports = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      feature: "Import another feature through its index ('{{specifier}}' reaches inside).",
      platform: "The platform knows no feature: '{{specifier}}' is one.",
      package: "Import another package by its name; '{{specifier}}' reaches into its folder.",
      contract: "The contract depends on zod alone, not on '{{specifier}}'.",
      browser:
        "Browser code takes '/types', '/bridge' and '/actions' of the contract only: '{{specifier}}' would bring zod or a server along.",
    },
  },
  create(context) {
    const place = placeOf(context);
    return onImport((node, specifier) => {
      const messageId = brokenWall(place, specifier);
      if (messageId) context.report({ node, messageId, data: { specifier } });
    });
  },
};
