import { describe, expect, test } from 'vitest';
import { readBetween } from './between.ts';

describe('what another page says by data channel', () => {
  test('is read when it is a message of ours', () => {
    const media = { type: 'media', camera: true, microphone: false, sharing: false, captions: true };
    expect(readBetween(JSON.stringify(media))).toEqual(media);
    const caption = { type: 'caption', text: 'Good morning', final: true };
    expect(readBetween(JSON.stringify(caption))).toEqual(caption);
    expect(readBetween('{"type":"captions","wanted":true}')).toEqual({ type: 'captions', wanted: true });
  });

  test('keeps nothing that is no part of it', () => {
    const read = readBetween('{"type":"caption","text":"Hello","final":false,"html":"<b>"}');
    expect(read).toEqual({ type: 'caption', text: 'Hello', final: false });
  });

  test.each([
    'no JSON',
    'null',
    '[]',
    '{"type":"media","camera":"yes","microphone":true,"sharing":false}',
    '{"type":"caption","text":5,"final":true}',
    '{"type":"captions"}',
    '{"type":"other"}',
    `{"type":"caption","final":true,"text":"${'a'.repeat(5000)}"}`,
  ])('is nothing when it is something else: %.40s', (text) => {
    expect(readBetween(text)).toBeNull();
  });

  test('is nothing when it is not even text', () => {
    expect(readBetween(new ArrayBuffer(8))).toBeNull();
  });
});
