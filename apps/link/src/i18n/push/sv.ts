import type { PushTexts } from './en';

const sv: PushTexts = {
  about: (system) =>
    `Ange dessa värden där ${system} frågar vart dina fakturafiler ska skickas. Anslut sedan: den första filen får komma senare.`,
  once: 'Lösenordet visas bara här och bara nu.',
  values: {
    host: 'Server',
    port: 'Port',
    username: 'Användarnamn',
    password: 'Lösenord',
    folder: 'Mapp',
    host_key_fingerprint: 'Fingeravtryck för serverns nyckel',
  },
  preparing: 'En plats för dina filer skapas',
  waiting: {
    title: 'Väntar på den första filen',
    status: 'Väntar',
    text: (system, organization) =>
      `${organization} läser filerna från ${system} när de kommer. Inget mer behöver göras här när ${system} vet vart de ska skickas.`,
    why: 'Ingen fil har kommit än. Den första visar att det fungerar.',
  },
  expired: (system) => ({
    title: 'De här värdena gäller inte längre',
    text: `Här är nya. Ange dem i ${system} i stället för de gamla och anslut sedan.`,
  }),
};

export default sv;
