import type { SignInTexts } from './en';

const es: SignInTexts = {
  about: (system) =>
    `La sesión se inicia en ${system}, en una ventana aparte; después continúa aquí sin más.`,
  submit: (system) => `Continuar con ${system}`,
  waiting: {
    title: (system) => `Continúe en la ventana de ${system}`,
    text: (system) => `Inicie sesión en ${system} y acepte. Esta página lo nota sola.`,
    checking: (system) => `Sesión iniciada. Se comprueba qué permite ${system}.`,
  },
  blocked: {
    title: 'Su navegador retuvo la ventana',
    text: 'Ábrala con este enlace: solo esperaba que usted lo pidiera.',
  },
  open: (system) => `Abrir ${system}`,
  inThisTab: 'Continuar en esta pestaña',
  again: 'Abrir la ventana otra vez',
  elsewhere: '¿La cuenta es de otra persona? Envíele este enlace.',
  copyLink: 'Copiar enlace',
  confirm: {
    title: '¿Es esta su cuenta?',
    text: (account, system, organization) =>
      `«${account}» ha iniciado sesión en ${system}. Conéctela con ${organization} solo si la conoce.`,
    unnamed: (system) => `una cuenta de ${system}`,
    yes: 'Sí, conectarla',
    no: 'No, empezar de nuevo',
  },
  failures: (system) => ({
    oauth_denied: {
      title: 'No se conectó nada',
      text: `El acceso se rechazó en ${system}. Continúe otra vez cuando quiera.`,
    },
    oauth_expired: {
      title: 'El inicio de sesión tardó demasiado',
      text: 'No se ha perdido nada. Continúe otra vez.',
    },
    oauth_failed: {
      title: `El inicio de sesión en ${system} no funcionó`,
      text: 'Continúe otra vez. Si sigue igual, elija otra forma o inténtelo más tarde.',
    },
    oauth_app_missing: {
      title: 'Esta forma aún no está configurada',
      text: 'Elija otra forma de iniciar sesión o pida a quienes gestionan esta página que la configuren.',
    },
  }),
};

export default es;
