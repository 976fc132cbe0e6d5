import type { components } from '../../generated/unified.ts';
import type { SignalKind } from './signal.ts';

type Schemas = components['schemas'];

interface Reachable {
  allowPrivateAddresses?: boolean;
  timeoutMs?: number;
}

/** What the schema allows in the file, of the keys that this part reads. */
export interface FileSignals {
  webhooks?: Record<string, Reachable & { url: string; secrets: string[] }>;
  securityEvents?: {
    issuer: string;
    subjectIssuers?: Record<string, string>;
    receivers: Record<string, Reachable & { url: string; audience: string; token?: string }>;
  };
  signals?: {
    transmitters?: Record<string, FileTransmitter>;
    camara?: Record<string, FileCamaraSender>;
    directory: FileDirectory;
    policy: FileRule[];
  };
}

export interface FileCamaraSender {
  token?: string;
  hmac?: { header: string; secret: string; encoding?: 'hex' | 'base64' };
}

export interface FileDirectory extends Reachable {
  csvFile?: string;
  url?: string;
  token?: string;
}

export interface FileTransmitter extends Reachable {
  issuer: string;
  audience: string;
  jwks?: { keys: { kty: string }[] };
  jwksFile?: string;
  jwksUrl?: string;
  maxAgeSeconds?: number;
}

export interface FileRule {
  signal: SignalKind;
  from?: string[];
  reason: Schemas['Reason'];
  effects: Schemas['AcceptableEffect'][];
  connections?: string[];
  approval?: 'none' | 'required';
}
