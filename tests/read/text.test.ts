import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../src/read/cloudformation/template.ts';
import { decodeText } from '../../src/read/text.ts';
import { plain, sourceFrom } from './tree.ts';

const TEXT = 'Resources:\n  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: é🚀 } }\n';

function utf16(text: string, order: 'little' | 'big'): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'little' ? bytes : bytes.swap16();
}

describe('decodeText', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT), TEXT],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), `\ufeff${TEXT}`],
    ['UTF-16, little end first', utf16(TEXT, 'little'), `\ufeff${TEXT}`],
    ['UTF-16, big end first', utf16(TEXT, 'big'), `\ufeff${TEXT}`],
  ])('%s is decoded, and read as a template', (_, bytes, text) => {
    expect(decodeText(bytes)).toEqual({ kind: 'text', text, invalidAt: undefined });
    const document = readTemplate(sourceFrom(text));
    expect(document?.problems).toEqual([]);
    expect(plain(document?.root)).toHaveProperty('Resources.Topic.Properties.DisplayName', 'é🚀');
  });

  test('nothing is text', () => {
    expect(decodeText(new Uint8Array())).toEqual({ kind: 'text', text: '', invalidAt: undefined });
  });

  test('the replacement character in valid text is no error', () => {
    expect(decodeText(Buffer.from('a\ufffd'))).toMatchObject({ invalidAt: undefined });
  });

  test('invalid bytes are placed', () => {
    expect(decodeText(Buffer.from([0x61, 0x0a, 0xe9, 0x62]))).toEqual({
      kind: 'text',
      text: 'a\n\ufffdb',
      invalidAt: 2,
    });
    expect(decodeText(Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8]))).toMatchObject({ kind: 'text', invalidAt: 2 });
  });

  test('NUL bytes are binary', () => {
    expect(decodeText(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]))).toEqual({ kind: 'binary' });
  });
});
