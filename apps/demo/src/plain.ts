import './styles';
import { Host } from './host';
import { mountPanels } from './mount-panels';

/** As much of the widget's global as the documented script-tag example uses. */
interface TrackstarGlobal {
  init(config: object): unknown;
  open(): void;
  state?: { isLoaded: boolean };
}

const trackstar = () => (window as unknown as { Trackstar?: TrackstarGlobal }).Trackstar;
const button = document.querySelector<HTMLButtonElement>('#connect');
const status = document.querySelector('#status');

function tell(text: string) {
  if (status) status.textContent = text;
}

const host = new Host();
mountPanels('/plain.html', host);

const callbacks = host.callbacks('any');
const config = {
  ...callbacks,
  sandbox: true,
  async onSuccess(authCode: string, integrationName: string) {
    await callbacks.onSuccess(authCode, integrationName);
    tell(`Your backend received the access token of ${integrationName}.`);
  },
  onLoad() {
    callbacks.onLoad();
    tell('');
    if (button) button.disabled = false;
  },
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
