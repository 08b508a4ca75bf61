export interface ReceivedFile {
  name: string;
  size: number;
  receivedAt: Date;
}

/** What one user may see and do: write files into the one folder, and see what is there. */
export interface Place {
  list(): Promise<ReceivedFile[]>;
  /** `full`: it holds as much as it may; `gone`: there is no such place any more. */
  save(name: string, content: Buffer): Promise<'saved' | 'full' | 'gone'>;
  /** False where there is no such file, or another one of the new name. */
  rename(name: string, to: string): Promise<boolean>;
}

/** The place of a user who proves to be it. */
export type Admit = (username: string, password: string) => Promise<Place | undefined>;
