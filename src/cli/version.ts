import packageJson from '../../package.json' with { type: 'json' };

/** Lintel's own version. */
export const version: string = packageJson.version;
