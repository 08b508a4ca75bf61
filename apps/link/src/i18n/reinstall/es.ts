import type { ReinstallTexts } from './en';

const es: ReinstallTexts = {
  title: (system) => `Volver a conectar ${system}`,
  about: (account, organization) =>
    `Así se renueva el acceso de «${account}». La conexión se conserva, con todo lo que ${organization} tiene de ella.`,
  kept: 'Datos conservados de antes',
  result: (system) => `${system} vuelve a estar conectado`,
  existing: {
    title: 'Esta cuenta ya está conectada',
    text: (account, system, organization) =>
      `«${account}» en ${system} está conectada con ${organization}. Renueve esa conexión, salvo que necesite otra más.`,
    reinstall: 'Renovar esa conexión',
    add: 'Conectarla por segunda vez',
  },
  failures: {
    account_differs: (given, connected, system) => ({
      title: 'Esta es otra cuenta',
      text: `Ha iniciado sesión «${given}», pero esta conexión pertenece a «${connected}». No se ha cambiado nada. Use «${connected}»; si ${system} inicia la sesión por sí solo, ciérrela allí primero.`,
    }),
    connection_changed: {
      title: 'Otra persona acaba de renovar esta conexión',
      text: 'Funciona con los datos que introdujo. Continúe solo si los suyos deben sustituirlos.',
    },
  },
};

export default es;
