import type { PushTexts } from './en';

const pt: PushTexts = {
  about: (system) =>
    `Introduza estes valores onde ${system} pergunta para onde enviar os seus ficheiros de faturas. Depois ligue: o primeiro ficheiro pode chegar mais tarde.`,
  once: 'A palavra-passe só é mostrada aqui e agora.',
  values: {
    host: 'Servidor',
    port: 'Porta',
    username: 'Utilizador',
    password: 'Palavra-passe',
    folder: 'Pasta',
    host_key_fingerprint: 'Impressão digital da chave do servidor',
  },
  preparing: 'A preparar um lugar para os seus ficheiros',
  waiting: {
    title: 'À espera do primeiro ficheiro',
    status: 'À espera',
    text: (system, organization) =>
      `${organization} lê os ficheiros de ${system} à medida que chegam. Nada mais há a fazer aqui quando ${system} souber para onde os enviar.`,
    why: 'Ainda não chegou nenhum ficheiro. O primeiro mostrará que funciona.',
  },
  expired: (system) => ({
    title: 'Estes valores já não são válidos',
    text: `Aqui estão novos. Introduza-os em ${system} em vez dos anteriores e ligue.`,
  }),
};

export default pt;
