/** Reserved for documentation and tests (RFC 2606, RFC 6761). */
const RESERVED = /(^|\.)(example|test|invalid|localhost|example\.(com|net|org))$/i;

const MAIL_ADDRESS = /[\w.+-]+@((?:[\w-]+\.)+[a-z]{2,})\b/gi;

const HOME_FOLDER = /(?<![\w.])\/(?:home|Users)\/[\w.-]+\//;

/** npm writes where it took a package from; only the public registry is everybody's. */
const OTHER_REGISTRY =
  /"resolved":\s*"https?:\/\/(?!registry\.npmjs\.org\/)[^"]*"|registry\s*=\s*https?:\/\/(?!registry\.npmjs\.org\/?$)\S+/m;

/**
 * What a file tells about the machine or the people it was written by.
 * @param {string} source
 * @param {string} root the folder of the clone
 * @returns {string[]}
 */
export function traces(source, root) {
  const registry = source.match(OTHER_REGISTRY)?.[0];
  const addresses = [...source.matchAll(MAIL_ADDRESS)]
    .filter(([, domain = '']) => !RESERVED.test(domain))
    .map(([address]) => address);
  return [
    ...(source.includes(`${root}/`) ? [`the folder ${root}`] : []),
    ...(source.match(HOME_FOLDER) ?? []).map((folder) => `the folder ${folder}`),
    ...(registry ? [`the registry ${registry}`] : []),
    ...new Set(addresses.map((address) => `the mail address ${address}`)),
  ];
}
