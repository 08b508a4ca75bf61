import '@trackstar-link/design/tokens.css';
import './page.css';
import './panels.css';
import './lists.css';
import { getLinkToken, storeToken } from './backend';

/** As much of the widget's global as the documented script-tag example uses. */
interface TrackstarGlobal {
  init(config: object): unknown;
  open(): void;
  state?: { isLoaded: boolean };
}

const trackstar = () => (window as unknown as { Trackstar?: TrackstarGlobal }).Trackstar;
const button = document.querySelector<HTMLButtonElement>('#connect');
const status = document.querySelector('#status');
const log = document.querySelector('#log');

function tell(text: string) {
  if (status) status.textContent = text;
}

function note(name: string, detail = '') {
  const line = document.createElement('li');
  line.dataset['event'] = name;
  const code = document.createElement('code');
  code.textContent = name;
  line.append(code, ` ${detail}`);
  log?.append(line);
}

const config = {
  sandbox: true,
  getLinkToken,
  async onSuccess(authCode: string, integrationName: string) {
    note('onSuccess', integrationName);
    const received = await storeToken(authCode);
    tell(`Your backend received the access token ${received.access_token} of ${integrationName}.`);
  },
  onLoad() {
    note('onLoad');
    tell('');
    if (button) button.disabled = false;
  },
  onClose: () => note('onClose'),
};

const base = document.querySelector<HTMLMetaElement>('meta[name="trackstar-link"]')?.content ?? '';
const script = document.createElement('script');
script.src = `${base}/main.js`;
script.onload = () => {
  setTimeout(() => {
    trackstar()?.init({
      ...config,
      onLoad: () => config.onLoad(),
      onClose: () => config.onClose(),
      getLinkToken: () => config.getLinkToken(),
    });
  }, 1);
};
script.onerror = () => {
  tell(`The widget could not be loaded from ${base}. Check that Trackstar Link is running there.`);
};
document.body.append(script);

button?.addEventListener('click', () => {
  const link = trackstar();
  if (link?.state?.isLoaded) link.open();
});
