// Oxigraph behind an endpoint of the SPARQL protocol, on a free port, which it prints.
const http = require('http');
const oxigraph = require('oxigraph');

const store = new oxigraph.Store();
const RESULTS = 'application/sparql-results+json';

function answer(type, text) {
  if (!type.startsWith('application/sparql-update')) {
    return store.query(text, {results_format: RESULTS});
  }
  store.update(text);
  return '';
}

const server = http.createServer((request, response) => {
  const parts = [];
  request.on('data', part => parts.push(part));
  request.on('end', () => {
    try {
      const body = answer(request.headers['content-type'], Buffer.concat(parts).toString());
      response.writeHead(200, {'Content-Type': RESULTS}).end(body);
    } catch (error) {
      response.writeHead(400, {'Content-Type': 'text/plain'}).end(String(error));
    }
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
