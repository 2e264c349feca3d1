import { ACTIONS, PERMISSIONS, REGION_ROLES, ROLES, scopeOf, type Role, type Scope } from './index.js';

const scopesOf = (role: Role): (Scope | undefined)[] => ACTIONS.map((action) => scopeOf(action, [role]));

describe('scopeOf', () => {
  it('answers what the table grants a single role', () => {
    expect(scopeOf('organisations.write', ['coordinator'])).toBe('region');
    expect(scopeOf('views.write', ['reader'])).toBe('own');
  });

  it('answers undefined where the table grants nothing', () => {
    expect(scopeOf('organisations.write', ['group_lead', 'reader', 'reporting', 'administrator'])).toBeUndefined();
    expect(scopeOf('account.manage', [])).toBeUndefined();
  });

  it('takes the widest scope any of several roles gives, whatever their order', () => {
    expect(scopeOf('today.read', ['administrator', 'reader'])).toBe('region');
    expect(scopeOf('caught-mails.read', ['coordinator', 'administrator'])).toBe('installation');
  });
});

describe('PERMISSIONS', () => {
  it('names known roles only and grants every action to somebody', () => {
    for (const granted of Object.values(PERMISSIONS)) {
      expect(Object.keys(granted).length).toBeGreaterThan(0);
      expect(ROLES).toEqual(expect.arrayContaining(Object.keys(granted)));
    }
  });

  it('opens no region to an administrator without a role in it', () => {
    expect(scopesOf('administrator')).not.toContain('region');
    expect(scopesOf('administrator')).not.toContain('own_groups');
  });

  it('reaches beyond the region with an administrator only', () => {
    for (const role of REGION_ROLES) expect(scopesOf(role)).not.toContain('installation');
  });

  it('keeps readers and reporting from changing records of the region', () => {
    const changes = ACTIONS.filter((action) => /\.(write|send|share|manage)$/.test(action));
    for (const action of changes) expect(['own', undefined]).toContain(scopeOf(action, ['reader', 'reporting']));
  });

  it('shows aggregates, not records, to reporting', () => {
    // The register is nobody's record: public facts of the installation, without persons.
    const reads = ACTIONS.filter((action) => action.endsWith('.read') && !['today.read', 'register.read'].includes(action));
    for (const action of reads) expect(scopeOf(action, ['reporting'])).toBeUndefined();
  });
});
