import { parsePasswd, permits } from './account.mjs';

describe('permits', () => {
  const account = { uid: 101, gid: 104 };

  it('judges the owner by the owner bits alone', () => {
    expect(permits({ mode: 0o700, uid: 101, gid: 0 }, account, 1)).toBe(true);
    expect(permits({ mode: 0o077, uid: 101, gid: 104 }, account, 1)).toBe(false);
  });

  it('judges members of the group by the group bits, everyone else by the last', () => {
    expect(permits({ mode: 0o750, uid: 0, gid: 104 }, account, 5)).toBe(true);
    expect(permits({ mode: 0o750, uid: 0, gid: 0 }, account, 1)).toBe(false);
    expect(permits({ mode: 0o711, uid: 0, gid: 0 }, account, 1)).toBe(true);
  });

  it('wants every bit asked for', () => {
    expect(permits({ mode: 0o711, uid: 0, gid: 0 }, account, 5)).toBe(false);
  });
});

describe('parsePasswd', () => {
  it('reads name and numbers and leaves out what is no entry', () => {
    const text = 'root:x:0:0:root:/root:/bin/bash\n\n+nis\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n';
    expect(parsePasswd(text)).toEqual([
      { name: 'root', uid: 0, gid: 0 },
      { name: 'nobody', uid: 65534, gid: 65534 },
    ]);
  });
});
