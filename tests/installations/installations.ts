/** Where people install, each different in what the programs that heyan starts may reach. */
export interface Installation {
  readonly name: string;
  /** Mode of the folder that the checkout lies in. */
  readonly mode: number;
  /** Numeric ids of the user who installs and runs; absent: root. */
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly env: Readonly<Record<string, string>>;
}

/** Of `nobody` everywhere; a user without a home of its own, whom nothing on the machine belongs to. */
const ordinary = { uid: 65_534, gid: 65_534 };

export const installations: readonly Installation[] = [
  // The usual place in a container: servers run under a user of their own, who may not enter /root.
  { name: 'root-below-700', mode: 0o700, env: {} },
  // The path of an ordinary user lacks the folders where distributions put servers.
  {
    name: 'ordinary-user',
    mode: 0o755,
    user: ordinary,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin' },
  },
  // No server runs, no program of one is found.
  {
    name: 'without-databases',
    mode: 0o755,
    user: ordinary,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', HEYAN_MYSQL_URL: 'none', HEYAN_PROGRAM_PATH: '/nonexistent' },
  },
];
