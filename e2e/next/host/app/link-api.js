/** Calls Trackstar Link's API with the key that stays on the server. */
export async function callLink(path, body) {
  const reply = await fetch(process.env.LINK_URL + path, {
    method: 'POST',
    headers: {
      'x-trackstar-api-key': process.env.TRACKSTAR_API_KEY,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${path} answered ${reply.status}`);
  return reply.json();
}
