import {
  admitted,
  fileOf,
  folderOf,
  simulatedHostKey,
  type SftpSimulator,
  type SftpUser,
  type SimulatedFile,
} from '@trackstar-link/integrations/kit';
import ssh2, { type AuthContext, type Connection, type Server, type SFTPWrapper } from 'ssh2';

// Node finds few of its names on its own.
const { utils } = ssh2;
const { STATUS_CODE } = utils.sftp;

/** Speaks SFTP for all simulators that have files; the user name is `<integration>/<user>`. */
export function createSftpServer(simulators: ReadonlyMap<string, SftpSimulator>): Server {
  return new ssh2.Server({ hostKeys: [simulatedHostKey.privateKey] }, (client: Connection) => {
    let user: SftpUser | undefined;
    // Callers that leave in the middle, or that pinned another key.
    client.on('error', () => undefined);
    client.on('authentication', (attempt) => {
      user = admit(simulators, attempt);
      if (!user) attempt.reject(['password', 'publickey']);
      else if (user.hangsUp) client.end();
      else attempt.accept();
    });
    client.on('session', (accept) =>
      accept().on('sftp', (open) => {
        if (user) serve(open(), user);
      }),
    );
  });
}

function admit(
  simulators: ReadonlyMap<string, SftpSimulator>,
  attempt: AuthContext,
): SftpUser | undefined {
  const [, id = '', username = ''] = /^([^/]*)\/(.*)$/.exec(attempt.username) ?? [];
  const simulator = simulators.get(id);
  if (!simulator) return undefined;
  if (attempt.method === 'password') {
    return admitted(simulator, username, { password: attempt.password });
  }
  if (attempt.method !== 'publickey') return undefined;
  const { key, blob, signature, hashAlgo } = attempt;
  const publicKey = `${key.algo} ${key.data.toString('base64')}`;
  const parsed = utils.parseKey(publicKey);
  // The first attempt only asks whether the key would do.
  const holds = !signature || !blob || verifies(parsed, blob, signature, hashAlgo);
  return holds ? admitted(simulator, username, { publicKey }) : undefined;
}

function verifies(
  key: ReturnType<typeof utils.parseKey>,
  blob: Buffer,
  signature: Buffer,
  hashAlgo: string | undefined,
): boolean {
  return !(key instanceof Error) && key.verify(blob, signature, hashAlgo) === true;
}

type Handle = { files: readonly SimulatedFile[]; told: boolean } | { file: SimulatedFile };

/** Folders can be listed and files read; there is nothing else to do. */
function serve(sftp: SFTPWrapper, user: SftpUser): void {
  const handles = new Map<string, Handle>();
  let opened = 0;
  const open = (request: number, handle: Handle) => {
    const id = String((opened += 1));
    handles.set(id, handle);
    sftp.handle(request, Buffer.from(id));
  };
  const refuse = (request: number, why: 'denied' | 'not_found') =>
    sftp.status(
      request,
      why === 'denied' ? STATUS_CODE.PERMISSION_DENIED : STATUS_CODE.NO_SUCH_FILE,
    );

  sftp.on('error', () => undefined);
  sftp.on('REALPATH', (request, path) => {
    sftp.name(request, [{ filename: path, longname: path, attrs: folderAttributes }]);
  });
  sftp.on('OPENDIR', (request, path) => {
    const files = folderOf(user, path);
    if (typeof files === 'string') refuse(request, files);
    else open(request, { files, told: false });
  });
  sftp.on('READDIR', (request, id) => {
    const handle = handles.get(id.toString());
    if (!handle || !('files' in handle) || handle.told || handle.files.length === 0) {
      sftp.status(request, STATUS_CODE.EOF);
      return;
    }
    handle.told = true;
    sftp.name(request, handle.files.map(entryOf));
  });
  sftp.on('OPEN', (request, path) => {
    const file = fileOf(user, path);
    if (typeof file === 'string') refuse(request, file);
    else open(request, { file });
  });
  const tell = (request: number, path: string) => {
    const isFolder = typeof folderOf(user, path) === 'object';
    const file = fileOf(user, path);
    if (isFolder) sftp.attrs(request, folderAttributes);
    else if (typeof file === 'string') refuse(request, file);
    else sftp.attrs(request, attributesOf(file));
  };
  sftp.on('STAT', tell);
  sftp.on('LSTAT', tell);
  sftp.on('FSTAT', (request, id) => {
    const handle = handles.get(id.toString());
    const isFile = handle && 'file' in handle;
    sftp.attrs(request, isFile ? attributesOf(handle.file) : folderAttributes);
  });
  sftp.on('READ', (request, id, offset, length) => {
    const handle = handles.get(id.toString());
    const content = Buffer.from(handle && 'file' in handle ? handle.file.content : '');
    const part = content.subarray(offset, offset + length);
    if (part.length > 0) sftp.data(request, part);
    else sftp.status(request, STATUS_CODE.EOF);
  });
  sftp.on('CLOSE', (request, id) => {
    handles.delete(id.toString());
    sftp.status(request, STATUS_CODE.OK);
  });
}

function entryOf(file: SimulatedFile) {
  return { filename: file.name, longname: file.name, attrs: attributesOf(file) };
}

function attributesOf({ content, modifiedAt }: SimulatedFile) {
  const time = modifiedAt.getTime() / 1000;
  const size = Buffer.byteLength(content);
  return { mode: 0o100644, uid: 0, gid: 0, size, atime: time, mtime: time };
}

const folderAttributes = { mode: 0o040755, uid: 0, gid: 0, size: 0, atime: 0, mtime: 0 };
