import { Devices } from '../../editors/devices.tsx';
import type { SectionProps } from './settings-screen.tsx';

export const DevicesSection = ({ isManager }: Pick<SectionProps, 'isManager'>) => (
  <Devices at="till" mayMeasure={isManager} />
);
