// A small proxy in front of VS Code's server, of the same origin for the page as the extension's files. An extension that
// comes from the server itself may not start workers in the web extension host, and from another origin the page may not load it.
import { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { atEnd } from './cleanup.mjs';

const types = { '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };
const configuration = /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)(")/;

/**
 * Passes everything through to `server`, but for the files of `folder` under `/ext/` (where there is one), and the page's
 * configuration, which `configure` may change.
 */
export async function startProxy(server, { folder, configure }) {
  const proxy = createServer(async (incoming, outgoing) => {
    const { pathname } = new URL(incoming.url, server.origin);
    if (folder && pathname.startsWith('/ext/'))
      await sendFile(folder, pathname.slice('/ext/'.length), outgoing);
    else pass(server, incoming, outgoing, pathname === '/' && ((html) => configured(html, configure)));
  });
  proxy.on('upgrade', (incoming, socket, head) => passSocket(server, incoming, socket, head));
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  atEnd(() => proxy.closeAllConnections());
  const authority = `127.0.0.1:${proxy.address().port}`;
  // The page's configuration names the server it came from; here that is the proxy.
  return { authority, origin: `http://${authority}` };
}

async function sendFile(folder, name, outgoing) {
  const path = normalize(join(folder, decodeURIComponent(name)));
  const content = path.startsWith(folder + sep) ? await readFile(path).catch(() => undefined) : undefined;
  outgoing.writeHead(content ? 200 : 404, {
    'content-type': types[extname(path)] ?? 'text/plain; charset=utf-8',
  });
  outgoing.end(content);
}

function pass(server, incoming, outgoing, change) {
  const headers = change ? { ...incoming.headers, 'accept-encoding': 'identity' } : incoming.headers;
  const onward = request(
    `${server.origin}${incoming.url}`,
    { method: incoming.method, headers },
    async (answer) => {
      const isPage = change && `${answer.headers['content-type']}`.startsWith('text/html');
      if (!isPage) {
        outgoing.writeHead(answer.statusCode, answer.headers);
        answer.pipe(outgoing);
        return;
      }
      const body = change(await text(answer));
      outgoing.writeHead(answer.statusCode, { ...answer.headers, 'content-length': Buffer.byteLength(body) });
      outgoing.end(body);
    },
  );
  onward.on('error', () => outgoing.destroy());
  outgoing.on('close', () => onward.destroy());
  incoming.pipe(onward);
}

function passSocket(server, incoming, socket, head) {
  const { hostname, port } = new URL(server.origin);
  const onward = connect(Number(port), hostname, () => {
    const headers = incoming.rawHeaders.reduce(
      (lines, part, index) => lines + part + (index % 2 ? '\r\n' : ': '),
      '',
    );
    onward.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${headers}\r\n`);
    onward.write(head);
    onward.pipe(socket).pipe(onward);
  });
  for (const [end, other] of [
    [socket, onward],
    [onward, socket],
  ]) {
    end.on('error', () => other.destroy());
  }
}

async function text(stream) {
  let all = '';
  for await (const part of stream.setEncoding('utf8')) all += part;
  return all;
}

function configured(html, configure) {
  return html.replace(configuration, (_, before, json, after) => {
    const settings = JSON.parse(json.replaceAll('&quot;', '"'));
    return before + JSON.stringify({ ...settings, ...configure(settings) }).replaceAll('"', '&quot;') + after;
  });
}
