import { callLink } from '../link-api';

export async function POST(request) {
  const { authCode } = await request.json();
  const { integration_name } = await callLink('/link/exchange', { auth_code: authCode });
  return Response.json({ integrationName: integration_name });
}
