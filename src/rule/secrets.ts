import type { TextView } from './types.ts';
import { all, any, type Verdict } from './verdict.ts';

/**
 * Names that say that a value is a secret, in any of the usual spellings. A name that goes on to say that it is only a pointer to
 * one (`DB_SECRET_ARN`, `TOKEN_URL`) is none.
 */
const secretName =
  /(?:^|[^a-z])(?:pass|passwd|password|passphrase|pwd|secret|secretkey|secret_key|token|api_?key|apikey|private_?key|access_?key|credentials?)(?:$|[^a-z])/i;
const pointerName =
  /(?:arn|name|id|url|uri|path|endpoint|parameter|param|file|length|policy|type|ttl|expiry|timeout|rotation|enabled|version|region|host|table|bucket|key_?id|alias|prefix|suffix|provider|header|scheme|mode|method)$/i;

/** Values that are secrets whatever they are called: access keys, private keys, tokens of well-known services. */
const secretValue =
  /(?:^|[^A-Z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])|-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----|\bgh[pousr]_[A-Za-z0-9]{36}|\bxox[abpr]-[A-Za-z0-9-]{10,}|\bsk_live_[A-Za-z0-9]{16,}/;

/** Whether a name says that what it holds is a secret. */
export function isSecretName(name: TextView): Verdict {
  // PascalCase and camelCase are taken apart by a look at the whole name instead of at word ends.
  return all(
    any(
      name.matches(secretName),
      name.matches(/(?:Password|Passwd|Secret|Token|ApiKey|PrivateKey|AccessKey|Credentials?)(?:$|[A-Z_])/),
    ),
    name.matches(pointerName).not(),
  );
}

/** Whether a value is known to be a secret by its form. */
export function isSecretValue(value: TextView): Verdict {
  return value.matches(secretValue);
}
