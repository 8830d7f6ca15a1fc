import { rangeOf } from '../../read/source.ts';
import type { MapTerm, MapTermEntry, Term } from '../term.ts';
import { type Data, inPlaceOf, mapOf } from './data.ts';
import type { Macro } from './expansion.ts';
import { memberOf, overChoices } from './member.ts';

/**
 * The code of a function. What lies on the disk is put into a bucket when it is packaged.
 * Source: AWS SAM Developer Guide, "AWS::Serverless::Function", properties CodeUri, ImageUri, InlineCode.
 */
export function artifactOf(macro: Macro): Data {
  const { properties, place } = macro;
  const inline = memberOf(properties, 'InlineCode');
  if (inline !== undefined) return inPlaceOf(inline, { ZipFile: inline });
  const image = memberOf(properties, 'ImageUri');
  if (image !== undefined) return inPlaceOf(image, { ImageUri: image });
  const code = memberOf(properties, 'CodeUri');
  if (code === undefined) return { ...mapOf({}, place), ...packaged };
  return inPlaceOf(
    code,
    overChoices(code.value, (uri) => storedAt(uri, ['S3Bucket', 'S3Key', 'S3ObjectVersion'], code)),
  );
}

const packaged = { open: 'it is put there when the application is packaged', closed: new Set(['ZipFile', 'ImageUri']) };

/**
 * Where something is stored: a map of Bucket, Key and Version, or a URI.
 *
 * @param names what these three are called
 */
export function storedAt(uri: Term, names: readonly [string, string, string], written: MapTermEntry): MapTerm {
  const [bucket, key, version] = names;
  if (uri.kind === 'map') {
    const parts = {
      [bucket]: memberOf(uri, 'Bucket'),
      [key]: memberOf(uri, 'Key'),
      [version]: memberOf(uri, 'Version'),
    };
    return mapOf(parts, uri, uri.open);
  }
  const stored = uri.kind === 'scalar' ? /^s3:\/\/([^/]+)\/(.+)$/.exec(uri.text) : null;
  if (stored !== null) return mapOf({ [bucket]: stored[1], [key]: stored[2] }, uri);
  return { kind: 'map', entries: [], ...rangeOf(written), ...packaged };
}
