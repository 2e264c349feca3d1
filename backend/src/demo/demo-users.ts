import type { RegionRole, SessionRegion } from '@knotenpunkt/shared';

export interface DemoRegion {
  key: string;
  name: string;
  demo: SessionRegion['demo'];
}

/** Regions of the demo: one invented for daily life, five of which only documented facts are kept. */
export const DEMO_REGIONS: readonly DemoRegion[] = [
  { key: 'muster', name: 'Musterregion', demo: 'invented' },
  { key: 'emscher-lippe', name: 'Emscher-Lippe', demo: 'documented' },
  { key: 'krefeld', name: 'Krefeld', demo: 'documented' },
  { key: 'siegen-olpe', name: 'Siegen-Wittgenstein und Olpe', demo: 'documented' },
  { key: 'mittleres-ruhrgebiet', name: 'Mittleres Ruhrgebiet', demo: 'documented' },
  { key: 'westfaelisches-ruhrgebiet', name: 'Westfälisches Ruhrgebiet', demo: 'documented' },
];

const DOCUMENTED = DEMO_REGIONS.filter((region) => region.demo === 'documented').map((region) => region.key);

export interface DemoUser {
  name: string;
  email: string;
  role: RegionRole | 'administrator';
  /** Keys of the regions open to the user. */
  regions: readonly string[];
}

/** All invented; the first is the one to begin with. */
export const DEMO_USERS: readonly DemoUser[] = [
  user('Miriam Eschenbrock', 'miriam.eschenbrock@musterregion.example', 'coordinator', ['muster']),
  user('Jannis Holtkötter', 'jannis.holtkoetter@musterregion.example', 'group_lead', ['muster']),
  user('Svea Lindhorst', 'svea.lindhorst@musterregion.example', 'reader', ['muster']),
  user('Tilo Brakemann', 'tilo.brakemann@musterregion.example', 'reporting', ['muster']),
  user('Ilka Westerbusch', 'ilka.westerbusch@emscher-lippe.example', 'coordinator', ['emscher-lippe']),
  user('Henrike Vossbrink', 'henrike.vossbrink@krefeld.example', 'coordinator', ['krefeld']),
  user('Arne Hollenstein', 'arne.hollenstein@siegen-olpe.example', 'coordinator', ['siegen-olpe']),
  user('Nele Achtermann', 'nele.achtermann@mittleres-ruhrgebiet.example', 'coordinator', ['mittleres-ruhrgebiet']),
  user('Jost Hellwegen', 'jost.hellwegen@westfaelisches-ruhrgebiet.example', 'coordinator', ['westfaelisches-ruhrgebiet']),
  user('Ruth Oberkämper', 'ruth.oberkaemper@netzwerke.example', 'coordinator', DOCUMENTED),
  user('Bernd Achterkamp', 'bernd.achterkamp@verwaltung.example', 'administrator', []),
];

function user(name: string, email: string, role: DemoUser['role'], regions: readonly string[]): DemoUser {
  return { name, email, role, regions };
}
