import express from 'express';
import pg from 'pg';

/**
 * What the API is measured against: Express as it comes, once answering the JSON of a link token and
 * once after one select by primary key.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = express();

app.post('/link/token', (_request, response) => {
  response.json({ link_token: process.env.LINK_TOKEN });
});

app.get('/connections/:id', async (request, response) => {
  const { rows } = await pool.query('select * from connections where id = $1', [request.params.id]);
  response.json({ data: rows[0] });
});

const server = app.listen(0, '127.0.0.1', () => {
  process.send({ kind: 'ready', url: `http://127.0.0.1:${server.address().port}` });
});
process.once('disconnect', () => process.exit(0));
