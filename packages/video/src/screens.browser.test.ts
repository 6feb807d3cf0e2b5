import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeViolations } from '../../../tests/support/axe.ts';
import { type LaunchedBrowser, launchBrowser, madeUpMedia } from '../../../tests/support/browser.ts';
import { openVideoSite, type VideoSite } from '../testing/site.ts';
import { press } from '../testing/watch.ts';

let launched: LaunchedBrowser;
let browser: Browser;
let site: VideoSite;
let contexts: BrowserContext[];
let complaints: string[];

beforeAll(async () => {
  launched = await launchBrowser(madeUpMedia);
  browser = launched.browser;
});
afterAll(() => launched.close());
beforeEach(async () => {
  site = await openVideoSite();
  site.signals.expect('rosa', 'staff', 'Rosa Shah');
  site.signals.expect('asha', 'patient', 'Asha Patel', 'waiting');
  contexts = [];
  complaints = [];
});
afterEach(async () => {
  await Promise.all(contexts.map((each) => each.close()));
  await site.close();
  expect(complaints).toEqual([]);
});

async function open(
  person: string,
  before?: (page: Page) => Promise<void>,
  more: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...more });
  contexts.push(context);
  const page = await context.newPage();
  page.on('pageerror', (fault) => complaints.push(fault.message));
  await before?.(page);
  await page.goto(`${site.origin}/${person}`);
  await page.waitForSelector('.fd-video');
  return page;
}

const mustFit = async (page: Page) => {
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
};

/** The browser answers every request for media with this fault. */
const fails = (name: string) => async (page: Page) => {
  await page.addInitScript((fault) => {
    navigator.mediaDevices.getUserMedia = async () => {
      throw new DOMException('', fault);
    };
  }, name);
};

describe('E00070 before the call', () => {
  test('camera, microphone, speaker and connection are tried, and it fits a phone', async () => {
    const page = await open('asha');
    await page.waitForSelector('text=It works if you can see yourself in the picture.');
    await page.waitForSelector('text=We can hear your microphone.');
    await page.waitForSelector('text=Your connection is ready for the call.');
    await press(page, 'Play a sound');
    await page.waitForSelector('text=Did you hear two notes?');
    await press(page, /^No/);
    await page.waitForSelector('text=Check that your phone is not on silent');
    await press(page, 'Play it again');
    await press(page, /^Yes/);
    await page.waitForSelector('text=You can hear us.');
    await mustFit(page);
  });

  test('nothing is asked of the server before “Join” is pressed', async () => {
    await open('asha');
    expect(site.signals.joins('asha')).toBe(0);
  });

  test('a refused camera is said in words with what to do, and they can join without', async () => {
    const page = await open('asha', fails('NotAllowedError'));
    await page.waitForSelector('text=This page may not use your camera.');
    await page.waitForSelector('text=This page may not use your microphone.');
    await mustFit(page);
    await press(page, 'Join the call');
    site.signals.put('asha', 'in');
    await page.waitForSelector('text=Nobody can hear you: your microphone does not work.');
    expect(await page.getByRole('button', { name: 'Camera' }).getAttribute('aria-pressed')).toBe('false');
  });

  test('a camera that another app has says so, and works once it is free', async () => {
    const page = await open('asha', async (fresh) => {
      await fresh.addInitScript(() => {
        const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
        navigator.mediaDevices.getUserMedia = async (wanted) => {
          if (wanted?.video && !('free' in window)) throw new DOMException('', 'NotReadableError');
          return real(wanted);
        };
      });
    });
    await page.waitForSelector('text=Another app is using your camera.');
    await page.waitForSelector('text=We can hear your microphone.');
    await page.evaluate(() => Object.assign(window, { free: true }));
    await press(page, 'Try again');
    await page.waitForSelector('text=It works if you can see yourself in the picture.');
  });

  test('a browser without video calls says what to do instead, with the number', async () => {
    const page = await open('asha', async (fresh) => {
      await fresh.addInitScript("Reflect.deleteProperty(window, 'RTCPeerConnection')");
    });
    await page.waitForSelector('text=This browser cannot make video calls.');
    await page.waitForSelector('text=You can also talk to us by phone: 020 7946 0000');
    expect(await page.getByRole('button').count()).toBe(0);
    await mustFit(page);
  });

  test('it can be done by keyboard alone', async () => {
    const page = await open('asha');
    await page.waitForSelector('text=We can hear your microphone.');
    const join = page.getByRole('button', { name: 'Join the call' });
    for (let presses = 0; presses < 20; presses++) {
      await page.keyboard.press('Tab');
      if (await join.evaluate((button) => button === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForSelector('h2:has-text("Waiting room")');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Waiting room');
  });
});

describe('E00062 the waiting room', () => {
  test('says what is true, and nobody else’s name', async () => {
    site.signals.say({ before: 1, delay: { minutes: 10, saidAt: Date.parse('2026-11-30T10:32:00Z') } });
    const page = await open('asha');
    await press(page, 'Join the call');
    await page.waitForSelector('text=Rosa Shah is running 10 minutes late. Said at 10:32am.');
    await page.waitForSelector('text=1 person before you');
    await page.waitForSelector('text=The surgery can see that you are here.');
    await page.waitForSelector('text=I am getting worse');
    await mustFit(page);
  });

  test('after more than ten minutes with nobody there it says to phone', async () => {
    site.signals.say({ startsAt: Date.now() - 11 * 60_000 });
    const page = await open('asha');
    await press(page, 'Join the call');
    await page.waitForSelector('text=You have waited for more than 10 minutes');
  });

  test('a fifth person is told kindly, and comes in by itself when there is room', async () => {
    const page = await open('asha');
    await press(page, 'Join the call');
    site.signals.put('asha', 'full');
    await page.waitForSelector('text=Four people are in the call');
    await mustFit(page);
    site.signals.put('asha', 'in');
    await page.waitForSelector('.fd-video-at-call');
  });

  test('the number to ring and that nothing is recorded are always in view', async () => {
    const page = await open('asha');
    const inView = async () => {
      for (const words of ['020 7946 0000', 'This call is not recorded.']) {
        const box = await page.locator('.fd-video-top').getByText(words).boundingBox();
        expect(box!.y).toBeGreaterThanOrEqual(0);
        expect(box!.y).toBeLessThan(120);
      }
    };
    await page.evaluate('window.scrollTo(0, 2000)');
    await inView();
    await press(page, 'Join the call');
    await page.waitForSelector('.fd-video-at-waiting');
    await inView();
    site.signals.put('asha', 'in');
    await page.waitForSelector('.fd-video-at-call');
    await inView();
  });
});

describe('E00045 the chat', () => {
  async function inChat(): Promise<Page> {
    site.signals.put('asha', 'in');
    const page = await open('asha');
    await press(page, 'Join the call');
    await page.waitForSelector('.fd-video-at-call');
    return page;
  }

  test('new messages are told and counted until they are read', async () => {
    const page = await inChat();
    site.write('Rosa Shah', 'Please send me a photo of the rash.');
    await page.waitForSelector('text=1 new');
    await page.waitForSelector('text=New message from Rosa Shah.', { state: 'attached' });
    await press(page, 'Chat');
    await page.waitForSelector('text=Please send me a photo of the rash.');
    await page.waitForSelector('text=1 new', { state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Chat');
    await mustFit(page);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.fd-video-panel', { state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Chat');
  });

  test('what could not be sent stays where it was written; sent again it is one message', async () => {
    const page = await inChat();
    await press(page, 'Chat');
    site.refuseChat({ status: 409, detail: 'You cannot write in this call. Say it, or phone the surgery.' });
    await page.fill('#fd-video-text', 'It itches');
    await press(page, 'Send');
    await page.waitForSelector('text=You cannot write in this call.');
    expect(await page.inputValue('#fd-video-text')).toBe('It itches');
    site.refuseChat(null);
    await press(page, 'Send');
    await page.waitForSelector('.fd-video-mine:has-text("It itches")');
    expect(await page.inputValue('#fd-video-text')).toBe('');
    expect(site.posted).toHaveLength(1);
  });

  test('S4 words that may tell of danger bring what to do now, and the call goes on', async () => {
    const page = await inChat();
    await press(page, 'Chat');
    site.advise('/asha/advice');
    await page.fill('#fd-video-text', 'I have a bad pain in my chest');
    await press(page, 'Send');
    const advice = page.getByRole('link', { name: 'Read this now' });
    await advice.waitFor();
    expect(await advice.getAttribute('href')).toBe('/asha/advice');
    expect(await advice.getAttribute('target')).toBe('_blank');
    await mustFit(page);
  });

  test('S30 no photo goes without the tick', async () => {
    const page = await inChat();
    await press(page, 'Chat');
    const photo = { name: 'rash.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('picture') };
    await page.setInputFiles('#fd-video-photos', photo);
    await press(page, 'Send photo or file');
    await page.waitForSelector('text=Tick the box to say that this is not a photo');
    expect(site.posted).toHaveLength(0);
    await page.check('#fd-video-not-intimate');
    await press(page, 'Send photo or file');
    await page.waitForSelector('text=Photo 1');
    expect(site.posted[0]).toMatch(/name="photos"; filename="rash.jpg"/);
    expect(site.posted[0]).toMatch(/name="notIntimate"\r\n\r\nyes/);
  });

  test('E00063, E00067 what is switched off is not offered', async () => {
    const page = await inChat();
    await press(page, 'Chat');
    site.signals.say({ allowed: { sharing: true, files: false, chat: true } });
    await page.waitForSelector('#fd-video-photos', { state: 'detached' });
    site.signals.say({ allowed: { sharing: true, files: false, chat: false } });
    await expect.poll(() => page.getByRole('button', { name: 'Chat', exact: true }).count()).toBe(0);
  });
});

describe('E00061 captions', () => {
  test('are named as made by a machine; who has a browser that cannot is named', async () => {
    site.signals.put('asha', 'in');
    const [asha, rosa] = await Promise.all([open('asha'), open('rosa')]);
    await Promise.all([press(asha, 'Join the call'), press(rosa, 'Join the call')]);
    await press(asha, 'Captions');
    await asha.waitForSelector('text=Captions are made by a machine. They can be wrong.');
    await asha.waitForSelector('text=No captions of Rosa Shah');
    await mustFit(asha);
  });

  test('come from the other’s own browser, made on their device', async () => {
    site.signals.put('asha', 'in');
    const [asha, rosa] = await Promise.all([
      open('asha'),
      open('rosa', async (page) => {
        await page.addInitScript(() => {
          class SpeechRecognition {
            processLocally = false;
            onresult: ((event: object) => void) | null = null;
            static available = async () => 'available';
            start() {
              const transcript = this.processLocally ? 'Good morning Asha' : 'sent away';
              setTimeout(() => {
                this.onresult?.({ resultIndex: 0, results: [{ isFinal: true, 0: { transcript } }] });
              }, 50);
            }
            abort() {}
          }
          Object.defineProperty(SpeechRecognition.prototype, 'processLocally', {
            value: false,
            writable: true,
          });
          Object.assign(window, { SpeechRecognition });
        });
      }),
    ]);
    await Promise.all([press(asha, 'Join the call'), press(rosa, 'Join the call')]);
    await press(asha, 'Captions');
    await asha.waitForSelector('.fd-video-caption:has-text("Rosa Shah: Good morning Asha")');
  });
});

test('E00073 another microphone can be chosen in the call', async () => {
  site.signals.put('asha', 'in');
  const page = await open('asha');
  await press(page, 'Join the call');
  await press(page, 'Settings');
  const choices = page.locator('#fd-video-microphone option');
  expect(await choices.count()).toBeGreaterThan(1);
  await page.selectOption('#fd-video-microphone', { index: 1 });
  await mustFit(page);
  expect(await page.getByRole('button', { name: 'Microphone' }).getAttribute('aria-pressed')).toBe('true');
});

test('a page that goes away says so at once', async () => {
  site.signals.put('asha', 'in');
  const page = await open('asha');
  await press(page, 'Join the call');
  await page.waitForSelector('.fd-video-at-call');
  await page.goto('about:blank');
  await expect.poll(() => site.signals.joins('asha')).toBe(0);
});
