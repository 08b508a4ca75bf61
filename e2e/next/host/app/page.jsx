import { connection } from 'next/server';
import { Connect } from './Connect';

/** Rendered anew on the server for each request, as a page with a nonce has to be. */
export default async function Page() {
  await connection();
  return (
    <main>
      <h1>Next.js host</h1>
      <Connect linkUrl={process.env.LINK_URL} />
    </main>
  );
}
