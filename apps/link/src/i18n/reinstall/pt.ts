import type { ReinstallTexts } from './en';

const pt: ReinstallTexts = {
  title: (system) => `Reconectar ${system}`,
  about: (account, organization) =>
    `Isto renova o acesso de “${account}”. A conexão permanece, com tudo o que ${organization} recebeu dela.`,
  kept: 'Dados mantidos de antes',
  result: (system) => `${system} está conectado novamente`,
  existing: {
    title: 'Esta conta já está conectada',
    text: (account, system, organization) =>
      `“${account}” em ${system} está conectada a ${organization}. Renove essa conexão, a menos que precise de mais uma.`,
    reinstall: 'Renovar essa conexão',
    add: 'Conectar pela segunda vez',
  },
  failures: {
    account_differs: (given, connected, system) => ({
      title: 'Esta é outra conta',
      text: `Quem entrou foi “${given}”, mas esta conexão é de “${connected}”. Nada foi alterado. Use “${connected}”; se ${system} entrar sozinho, saia de lá primeiro.`,
    }),
    connection_changed: {
      title: 'Outra pessoa acabou de renovar esta conexão',
      text: 'Ela funciona com os dados dessa pessoa. Só continue se os seus devem substituí-los.',
    },
  },
};

export default pt;
