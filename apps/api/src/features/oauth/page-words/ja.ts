import type { Words } from '../page-texts';

export const ja: Words = {
  start: (system, organization) => ({
    title: `${system}を${organization}に接続しますか？`,
    text: `${organization}が、お使いの${system}アカウントへの接続を求めています。ご自身または同じ職場の方がそこで始めた場合にのみ続けてください。ログインは${system}の画面で行います。`,
  }),
  proceed: '続ける',
  account: 'アカウント',
  back: 'このウィンドウは閉じてかまいません。',
  returnTo: (organization) => `${organization}に戻る`,
  unknown: {
    title: 'このログインは確認できません',
    text: '古いか、別のもののログインかもしれません。始めたアプリに戻り、もう一度やり直してください。',
  },
  connected: (system, organization) => ({
    title: `${system}にログインしました`,
    text: `始めた画面の${organization}に戻ってください。続きはそこで行います。`,
  }),
  denied: (system, organization) => ({
    title: '何も接続されませんでした',
    text: `${system}で拒否されました。${organization}に戻り、もう一度試すか、別の方法を選んでください。`,
  }),
  failed: (system, organization) => ({
    title: `${system}へのログインに失敗しました`,
    text: `何も接続されませんでした。${organization}に戻ると、何が起きたか確認できます。`,
  }),
  expired: (_system, organization) => ({
    title: 'ログインに時間がかかりすぎました',
    text: `何も接続されませんでした。${organization}に戻り、もう一度やり直してください。`,
  }),
  replayed: (_system, organization) => ({
    title: 'このログインはすでに使われています',
    text: `使えるのは一度だけです。${organization}に戻り、結果を確認してください。`,
  }),
  other_browser: (_system, organization) => ({
    title: 'このログインは別のブラウザーで始められました',
    text: `始めたブラウザーでのみ完了できます。${organization}に戻り、もう一度やり直してください。`,
  }),
  relay: '少々お待ちください…',
  relayButton: '続ける',
};
