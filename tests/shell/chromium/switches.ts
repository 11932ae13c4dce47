/** Chromium's own errands and doubtful features: nothing may leave the machine, and all frames of a page share one renderer. */
const featuresOff = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'AIPromptAPI',
  'DialMediaRouteProvider',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'IsolateOrigins',
  'LensOverlay',
  'LocalNetworkAccessChecks',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationGuideOnDeviceModel',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'PreloadTopChromeWebUI',
  'Translate',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
  'site-per-process',
];

const always = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--no-startup-window',
  '--remote-debugging-pipe',
  '--disable-auto-reload',
  '--disable-back-forward-cache',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-hang-monitor',
  '--disable-popup-blocking',
  '--disable-prompt-on-repost',
  '--disable-quic',
  '--disable-renderer-backgrounding',
  '--disable-search-engine-choice-screen',
  '--disable-site-isolation-trials',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
  // A camera and a microphone exist, so that it is the permission that decides.
  '--use-fake-device-for-media-stream',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  // No name and no address is found but this machine's own: the vite development server, and the app's own relay in tests.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** Ours to decide: they say how the shell itself talks to Chromium. */
const notPassedOn = new Set([
  'headless',
  'show',
  'inspect',
  'inspect-brk',
  'user-data-dir',
  'remote-debugging-pipe',
]);

export interface SwitchesAsked {
  readonly profileFolder: string;
  readonly show: boolean;
  /** What the command line and `app.commandLine` say, without dashes. */
  readonly switches: ReadonlyMap<string, string>;
}

/** Chromium's command line. What the app and the caller ask for comes last, because of two equal switches Chromium takes the last. */
export function chromiumSwitches({ profileFolder, show, switches }: SwitchesAsked): string[] {
  const asked = [...switches].filter(([name]) => !notPassedOn.has(name) && name !== 'disable-features');
  const off = [...featuresOff, ...(switches.get('disable-features')?.split(',') ?? [])];
  return [
    `--user-data-dir=${profileFolder}`,
    ...(show ? ['--test-type'] : ['--headless', '--disable-gpu', '--screen-info={1920x1080}']),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...always,
    `--disable-features=${off.join(',')}`,
    ...asked.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
  ];
}
