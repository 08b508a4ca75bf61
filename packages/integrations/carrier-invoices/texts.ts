/** What a customer reads while connecting a folder of invoices; the same for all carriers. */
export const texts = {
  byPassword: {
    en: 'Invoice files by SFTP, with a password',
    es: 'Archivos de facturas por SFTP, con contraseña',
    fr: 'Fichiers de factures par SFTP, avec un mot de passe',
    de: 'Rechnungsdateien über SFTP, mit Passwort',
  },
  byKey: {
    en: 'Invoice files by SFTP, with a private key',
    es: 'Archivos de facturas por SFTP, con clave privada',
    fr: 'Fichiers de factures par SFTP, avec une clé privée',
    de: 'Rechnungsdateien über SFTP, mit privatem Schlüssel',
  },
  byPush: {
    en: 'Invoice files that are sent to us',
    es: 'Archivos de facturas que nos envían',
    fr: 'Fichiers de factures qui nous sont envoyés',
    de: 'Rechnungsdateien, die an uns gesendet werden',
  },
  passwordRejected: {
    en: 'Check user name, password and folder with whoever runs the server.',
    es: 'Compruebe el usuario, la contraseña y la carpeta con quien administra el servidor.',
    fr: 'Vérifiez l’utilisateur, le mot de passe et le dossier auprès de l’administrateur du serveur.',
    de: 'Prüfen Sie Benutzername, Passwort und Ordner bei dem, der den Server betreibt.',
  },
  keyRejected: {
    en: 'Copy the whole private key, first and last line included, and check that its public half is on the server.',
    es: 'Copie la clave privada completa, con la primera y la última línea, y compruebe que su parte pública está en el servidor.',
    fr: 'Copiez la clé privée en entier, première et dernière lignes comprises, et vérifiez que sa partie publique est sur le serveur.',
    de: 'Kopieren Sie den ganzen privaten Schlüssel mit erster und letzter Zeile, und prüfen Sie, ob sein öffentlicher Teil auf dem Server liegt.',
  },
  account: {
    label: {
      en: 'Account number',
      es: 'Número de cuenta',
      fr: 'Numéro de compte',
      de: 'Kundennummer',
    },
    help: {
      en: 'The billing account, as it stands on the invoices.',
      es: 'La cuenta de facturación, tal como aparece en las facturas.',
      fr: 'Le compte de facturation, tel qu’il figure sur les factures.',
      de: 'Das Abrechnungskonto, wie es auf den Rechnungen steht.',
    },
  },
  host: {
    label: { en: 'Host', es: 'Servidor', fr: 'Serveur', de: 'Server' },
    help: {
      en: 'The server to which the carrier delivers your invoices: its name, without sftp:// before it.',
      es: 'El servidor en el que el transportista entrega sus facturas: su nombre, sin sftp:// delante.',
      fr: 'Le serveur où le transporteur dépose vos factures : son nom, sans sftp:// devant.',
      de: 'Der Server, auf den der Paketdienst Ihre Rechnungen legt: sein Name, ohne sftp:// davor.',
    },
  },
  port: {
    label: { en: 'Port', es: 'Puerto', fr: 'Port', de: 'Port' },
    help: {
      en: '22 unless you were told another one.',
      es: '22, salvo que le hayan indicado otro.',
      fr: '22, sauf indication contraire.',
      de: '22, wenn Ihnen kein anderer genannt wurde.',
    },
  },
  username: {
    label: { en: 'User name', es: 'Usuario', fr: 'Utilisateur', de: 'Benutzername' },
    help: {
      en: 'From the e-mail in which the SFTP access was set up.',
      es: 'En el correo con el que se creó el acceso SFTP.',
      fr: 'Dans l’e-mail de création de l’accès SFTP.',
      de: 'Aus der E-Mail, mit der der SFTP-Zugang eingerichtet wurde.',
    },
  },
  password: {
    label: { en: 'Password', es: 'Contraseña', fr: 'Mot de passe', de: 'Passwort' },
    help: {
      en: 'Often sent apart from the user name.',
      es: 'A menudo se envía aparte del usuario.',
      fr: 'Souvent envoyé séparément de l’utilisateur.',
      de: 'Oft getrennt vom Benutzernamen verschickt.',
    },
  },
  privateKey: {
    label: { en: 'Private key', es: 'Clave privada', fr: 'Clé privée', de: 'Privater Schlüssel' },
    help: {
      en: 'The whole file as ssh-keygen writes it, beginning with -----BEGIN.',
      es: 'El archivo completo que crea ssh-keygen; empieza por -----BEGIN.',
      fr: 'Le fichier entier créé par ssh-keygen ; il commence par -----BEGIN.',
      de: 'Die ganze Datei, wie ssh-keygen sie schreibt; sie beginnt mit -----BEGIN.',
    },
  },
  passphrase: {
    label: {
      en: 'Passphrase of the key',
      es: 'Frase de contraseña de la clave',
      fr: 'Phrase secrète de la clé',
      de: 'Passphrase des Schlüssels',
    },
    help: {
      en: 'Only where the private key has one.',
      es: 'Solo si la clave privada tiene una.',
      fr: 'Seulement si la clé privée en a une.',
      de: 'Nur wenn der private Schlüssel eine hat.',
    },
  },
  folder: {
    label: { en: 'Folder', es: 'Carpeta', fr: 'Dossier', de: 'Ordner' },
    help: {
      en: 'Where the invoices lie, such as /invoices. Left empty, it is the user’s own folder.',
      es: 'Dónde están las facturas, por ejemplo /invoices. Si se deja vacío, es la carpeta del usuario.',
      fr: 'Où se trouvent les factures, par exemple /invoices. Vide, c’est le dossier de l’utilisateur.',
      de: 'Wo die Rechnungen liegen, etwa /invoices. Leer gelassen ist es der Ordner des Benutzers.',
    },
  },
  hostKey: {
    label: {
      en: 'Fingerprint of the host key',
      es: 'Huella de la clave del servidor',
      fr: 'Empreinte de la clé du serveur',
      de: 'Fingerabdruck des Serverschlüssels',
    },
    help: {
      en: 'Where you were given one, such as SHA256:…, no other server is accepted. Left empty, the key that is seen first is the one that stays.',
      es: 'Si le dieron una, como SHA256:…, no se acepta ningún otro servidor. Si se deja vacío, vale la primera clave que se vea.',
      fr: 'Si l’on vous en a donné une, comme SHA256:…, aucun autre serveur n’est accepté. Vide, la première clé vue est retenue.',
      de: 'Wurde Ihnen einer genannt, etwa SHA256:…, wird kein anderer Server angenommen. Leer gelassen bleibt es bei dem Schlüssel, der zuerst gesehen wird.',
    },
  },
} as const;

/** What the integration of a carrier says about itself. */
export const describe = (carrier: string) => ({
  en: `Invoices of ${carrier}, as files from an SFTP server.`,
  es: `Facturas de ${carrier}, como archivos de un servidor SFTP.`,
  fr: `Factures ${carrier}, en fichiers sur un serveur SFTP.`,
  de: `Rechnungen von ${carrier} als Dateien von einem SFTP-Server.`,
});
