/** How large everything in the staff's window is shown, in percent. */
export const zooms = [100, 125, 150, 175, 200, 250, 300] as const;
export type Zoom = (typeof zooms)[number];

/** One step larger or smaller; the last step stays. */
export function zoomBeside(zoom: Zoom, by: 1 | -1): Zoom {
  return zooms[zooms.indexOf(zoom) + by] ?? zoom;
}
