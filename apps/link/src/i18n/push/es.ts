import type { PushTexts } from './en';

const es: PushTexts = {
  about: (system) =>
    `Introduzca estos valores donde ${system} pregunta adónde enviar sus archivos de facturas. Después conecte: el primer archivo puede llegar más tarde.`,
  once: 'La contraseña solo se muestra aquí y ahora.',
  values: {
    host: 'Servidor',
    port: 'Puerto',
    username: 'Usuario',
    password: 'Contraseña',
    folder: 'Carpeta',
    host_key_fingerprint: 'Huella de la clave del servidor',
  },
  preparing: 'Preparando un lugar para sus archivos',
  waiting: {
    title: 'A la espera del primer archivo',
    status: 'En espera',
    text: (system, organization) =>
      `${organization} lee los archivos de ${system} a medida que llegan. No queda nada por hacer aquí cuando ${system} sabe adónde enviarlos.`,
    why: 'Aún no ha llegado ningún archivo. El primero mostrará que funciona.',
  },
  expired: (system) => ({
    title: 'Estos valores ya no son válidos',
    text: `Aquí tiene otros nuevos. Introdúzcalos en ${system} en lugar de los anteriores y conecte.`,
  }),
};

export default es;
