/**
 * Node's own `node:http`. An `import` of it would read each of its exports, and with them load the WebSocket client and the whole of fetch
 * behind it, which no start needs.
 */
export const http = process.getBuiltinModule('node:http');
