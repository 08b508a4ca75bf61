import type { Attributes, SFTPWrapper } from 'ssh2';
import { folder, isFolder, nameOf } from './paths';
import type { Place, ReceivedFile } from './place';
import { Upload, type MemoryBudget } from './upload';

/** Status codes and open flags of the SFTP protocol. */
const ok = 0;
const endOfFile = 1;
const noSuchFile = 2;
const permissionDenied = 3;
const failed = 4;
const unsupported = 8;
const flagRead = 1;
const flagWrite = 2;
const flagAppend = 4;

const maxHandles = 8;

export interface SessionOptions {
  place: Place;
  budget: MemoryBudget;
  maxFileBytes: number;
  /** What could not be done although the client asked for nothing wrong. */
  onError(error: unknown): void;
  /** An upload has begun, or one has ended. */
  onUploads(count: number): void;
}

type Handle = Upload | { listed: boolean };

/**
 * One SFTP session in a flat folder. Files are written whole and listed; nothing is read back, linked or
 * removed. What is not handled here is refused by the protocol's own "unsupported".
 */
export function serveFolder(sftp: SFTPWrapper, options: SessionOptions): void {
  const { place } = options;
  const handles = new Map<string, Handle>();
  let opened = 0;

  const tellUploads = () =>
    options.onUploads([...handles.values()].filter((each) => each instanceof Upload).length);
  const open = (request: number, handle: Handle) => {
    if (handles.size >= maxHandles) return sftp.status(request, failed, 'Too many open files.');
    const id = String((opened += 1));
    handles.set(id, handle);
    tellUploads();
    sftp.handle(request, Buffer.from(id));
  };
  const close = (id: string) => {
    const handle = handles.get(id);
    handles.delete(id);
    if (handle instanceof Upload) handle.discard();
    tellUploads();
  };
  const answer = (request: number, work: () => Promise<void>) => {
    work().catch((error: unknown) => {
      options.onError(error);
      sftp.status(request, failed, 'This did not work. Try again later.');
    });
  };

  // Clients that leave in the middle.
  sftp.on('error', () => undefined);
  sftp.on('close', () => [...handles.keys()].forEach(close));

  sftp.on('REALPATH', (request, path) => {
    const name = nameOf(path);
    const real = isFolder(path) ? folder : name && `${folder}/${name}`;
    if (real === undefined) sftp.status(request, noSuchFile);
    else sftp.name(request, [{ filename: real, longname: real, attrs: ofFolder }]);
  });
  sftp.on('OPENDIR', (request, path) => {
    if (isFolder(path)) open(request, { listed: false });
    else sftp.status(request, noSuchFile);
  });
  sftp.on('READDIR', (request, id) => {
    const handle = handles.get(id.toString());
    if (!handle || handle instanceof Upload) return void sftp.status(request, failed);
    if (handle.listed) return void sftp.status(request, endOfFile);
    handle.listed = true;
    answer(request, async () => {
      const files = await place.list();
      if (files.length === 0) sftp.status(request, endOfFile);
      else sftp.name(request, files.map(entryOf));
    });
  });
  sftp.on('OPEN', (request, path, flags) => {
    const name = nameOf(path);
    if (name === undefined) sftp.status(request, isFolder(path) ? failed : noSuchFile);
    else if ((flags & flagWrite) === 0) sftp.status(request, permissionDenied);
    else if ((flags & flagAppend) !== 0) sftp.status(request, unsupported, 'Send the whole file.');
    else if ((flags & flagRead) !== 0) sftp.status(request, permissionDenied);
    else open(request, new Upload(name, options.maxFileBytes, options.budget));
  });
  sftp.on('WRITE', (request, id, offset, part) => {
    const handle = handles.get(id.toString());
    if (!(handle instanceof Upload)) return void sftp.status(request, failed);
    const failure = handle.write(offset, part);
    sftp.status(request, failure === undefined ? ok : failed, failure);
  });
  sftp.on('CLOSE', (request, id) => {
    const key = id.toString();
    const handle = handles.get(key);
    if (!(handle instanceof Upload)) {
      close(key);
      return void sftp.status(request, handle ? ok : failed);
    }
    answer(request, async () => {
      try {
        const failure = await saved(place, handle);
        sftp.status(request, failure === undefined ? ok : failed, failure);
      } finally {
        close(key);
      }
    });
  });
  const tell = (request: number, path: string) => {
    if (isFolder(path)) return void sftp.attrs(request, ofFolder);
    answer(request, async () => {
      const name = nameOf(path);
      const file = (await place.list()).find((each) => each.name === name);
      if (file) sftp.attrs(request, ofFile(file));
      else sftp.status(request, noSuchFile);
    });
  };
  sftp.on('STAT', tell);
  sftp.on('LSTAT', tell);
  sftp.on('FSTAT', (request, id) => {
    const handle = handles.get(id.toString());
    if (!handle) sftp.status(request, failed);
    else if (handle instanceof Upload) sftp.attrs(request, ofFile({ size: handle.size }));
    else sftp.attrs(request, ofFolder);
  });
  // Many clients set a time or a mode after they have sent a file; when it came is what counts here.
  sftp.on('SETSTAT', (request) => sftp.status(request, ok));
  sftp.on('FSETSTAT', (request) => sftp.status(request, ok));
  sftp.on('RENAME', (request, from, to) => {
    const [name, next] = [nameOf(from), nameOf(to)];
    if (name === undefined || next === undefined) return void sftp.status(request, noSuchFile);
    answer(request, async () => {
      sftp.status(request, (await place.rename(name, next)) ? ok : failed);
    });
  });
}

async function saved(place: Place, upload: Upload): Promise<string | undefined> {
  const finished = upload.finish();
  if ('failure' in finished) return finished.failure;
  const result = await place.save(upload.name, finished.content);
  if (result === 'saved') return undefined;
  return result === 'full' ? 'The folder is full.' : 'This place is gone.';
}

function entryOf(file: ReceivedFile) {
  const attrs = ofFile(file);
  const day = file.receivedAt.toISOString().slice(0, 10);
  return {
    filename: file.name,
    longname: `-rw------- 1 in in ${file.size} ${day} ${file.name}`,
    attrs,
  };
}

function ofFile({
  size,
  receivedAt = new Date(),
}: {
  size: number;
  receivedAt?: Date;
}): Attributes {
  const time = Math.floor(receivedAt.getTime() / 1000);
  return { mode: 0o100600, uid: 0, gid: 0, size, atime: time, mtime: time };
}

const ofFolder: Attributes = { mode: 0o040700, uid: 0, gid: 0, size: 0, atime: 0, mtime: 0 };
