import { callLink } from '../link-api';

export async function POST() {
  const { link_token } = await callLink('/link/token', {});
  return Response.json({ linkToken: link_token });
}
