# The gateway listens on loopback addresses only until it knows consumers apart, so share the host's network:
#   docker build -t phonegate . && docker run --rm --network host phonegate
FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm pack --pack-destination /tmp

FROM node:24-bookworm-slim
WORKDIR /app
COPY --from=build /tmp/phonegate-*.tgz /tmp/phonegate.tgz
RUN npm install --no-fund --no-audit /tmp/phonegate.tgz && rm /tmp/phonegate.tgz
USER node
EXPOSE 4010
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4010/healthz').then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "node_modules/phonegate/dist/src/bin.js", "serve"]
