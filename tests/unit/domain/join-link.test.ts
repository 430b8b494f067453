import { buildJoinLink, faultOfBaseUrl } from '../../../server/src/domain/join-link';
import { webLink } from '../../../shared/web-link';

const link = (publicUrl: string, joinUrl?: string) =>
  buildJoinLink({ publicUrl, apiPrefix: '/api', joinUrl, token: 'TOKEN' });

describe('the link in the letter', () => {
  it.each([
    ['https://x.org', 'https://x.org/api/member-invites/join/TOKEN'],
    ['https://x.org/', 'https://x.org/api/member-invites/join/TOKEN'],
    ['https://x.org/cms', 'https://x.org/cms/api/member-invites/join/TOKEN'],
    ['https://x.org/cms//', 'https://x.org/cms/api/member-invites/join/TOKEN'],
    ['http://localhost:1337', 'http://localhost:1337/api/member-invites/join/TOKEN'],
  ])('leads to the built-in page of %s', (publicUrl, expected) => {
    expect(link(publicUrl)).toBe(expected);
  });

  it.each([
    ['', 'https://x.org/member-invites/join/TOKEN'],
    ['/', 'https://x.org/member-invites/join/TOKEN'],
    ['api', 'https://x.org/api/member-invites/join/TOKEN'],
    ['/v1/public/', 'https://x.org/v1/public/member-invites/join/TOKEN'],
  ])('has one slash between its parts where the API prefix is "%s"', (apiPrefix, expected) => {
    expect(buildJoinLink({ publicUrl: 'https://x.org/', apiPrefix, token: 'TOKEN' })).toBe(
      expected,
    );
  });

  it.each([
    ['https://app.x.org/join', 'https://app.x.org/join/TOKEN'],
    ['https://app.x.org/join/', 'https://app.x.org/join/TOKEN'],
    ['https://app.x.org/#/join', 'https://app.x.org/#/join/TOKEN'],
    ['https://app.x.org/join?token=', 'https://app.x.org/join?token=TOKEN'],
    ['https://app.x.org/join?lang=en', 'https://app.x.org/join?lang=en&token=TOKEN'],
    ['https://app.x.org/join?lang=en&', 'https://app.x.org/join?lang=en&token=TOKEN'],
    ['https://app.x.org/join?', 'https://app.x.org/join?token=TOKEN'],
    ['https://app.x.org/?lang=en#/join', 'https://app.x.org/?lang=en#/join/TOKEN'],
    ['https://app.x.org/?token=#/join/', 'https://app.x.org/?token=#/join/TOKEN'],
    ['https://app.x.org/?a=b#/join?token=', 'https://app.x.org/?a=b#/join?token=TOKEN'],
    ['https://app.x.org/#/join?lang=en', 'https://app.x.org/#/join?lang=en&token=TOKEN'],
    ['https://app.x.org/join#', 'https://app.x.org/join#/TOKEN'],
    ['https://app.x.org/join#token=', 'https://app.x.org/join#token=TOKEN'],
  ])('appends the token to the own front end %s', (joinUrl, expected) => {
    expect(link('https://x.org', joinUrl)).toBe(expected);
  });
});

describe('a base of links', () => {
  it.each(['https://x.org', 'http://127.0.0.1:1337', 'http://[::1]:1337', 'https://x.org/cms'])(
    'may be %s',
    (url) => {
      expect(faultOfBaseUrl(url, { allowQuery: false })).toBeNull();
    },
  );

  it.each([
    ['javascript:alert(1)', 'must begin with'],
    ['//evil.org', 'must begin with'],
    ['ftp://x.org', 'must begin with'],
    ['x.org', 'must begin with'],
    ['https://good.org@evil.org', 'must not hold a user name'],
    ['https://', 'is not a URL'],
    ['http://2130706433', 'must name its host'],
    ['http://0x7f.1:1337', 'must name its host'],
    ['http://203.0.113.5', 'must name its host'],
    ['https://[2001:db8::1]', 'must name its host'],
    ['https://x.org/?a=b', 'must not have a query'],
    ['https://x.org/#a', 'must not have a query'],
    ['https://x.org/?', 'must not have a query'],
    ['https://x.org/#', 'must not have a query'],
  ])('may not be %s', (url, fault) => {
    expect(faultOfBaseUrl(url, { allowQuery: false })).toContain(fault);
  });

  it.each([
    'https://x.org ',
    ' https://x.org',
    'https://x.org\n',
    'https://x.org/my join',
    'https://x.org/my\u00a0join',
    'https://x.org\\join',
    'https:\\\\x.org',
    'https://x.org/\u0000',
    'https://x.org/\u200bjoin',
  ])('may not hold what no letter shows in a link: %j', (url) => {
    for (const allowQuery of [true, false]) {
      expect(faultOfBaseUrl(url, { allowQuery })).toContain('must not hold white space');
    }
  });

  it.each(['https://x.org/join?lang=en', 'https://x.org/?lang=en#/join', 'https://bücher.test/ü'])(
    'makes links that letters show, such as %s',
    (joinUrl) => {
      expect(faultOfBaseUrl(joinUrl, { allowQuery: true })).toBeNull();
      expect(webLink(link('https://x.org', joinUrl))).toBe(link('https://x.org', joinUrl));
    },
  );
});
