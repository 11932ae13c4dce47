import { useEffect, useEffectEvent, useState } from 'react';
import { useRegistry } from '../../../keys/registry.ts';
import type { Arrival } from './use-adding.ts';

interface Options {
  /** Nothing is taken in while an upload is under way. */
  readonly isOpen: boolean;
  /** What a picture without a name of its own is called: a pasted screenshot. */
  readonly nameless: string;
  readonly onArrive: (arrivals: readonly Arrival[]) => void;
}

/** Files dropped or pasted anywhere in the window. Tells whether some are being held over it. */
export function useArrivals({ isOpen, nameless, onArrive }: Options): { readonly isOver: boolean } {
  const [isOver, setIsOver] = useState(false);

  const isFree = (): boolean => isOpen && !isUnderDialog();
  const onDragOver = useEffectEvent((event: DragEvent) => {
    if (!bringsFiles(event)) return;
    // Otherwise the window would try to go to the file.
    event.preventDefault();
    const takes = isFree();
    if (event.dataTransfer) event.dataTransfer.dropEffect = takes ? 'copy' : 'none';
    setIsOver(takes);
  });
  const onDrop = useEffectEvent((event: DragEvent) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    setIsOver(false);
    if (isFree()) onArrive(droppedIn(event.dataTransfer));
  });
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = Array.from(event.clipboardData?.files ?? []);
    if (files.length === 0 || !isFree()) return;
    event.preventDefault();
    onArrive(files.map((file) => arrivalOf(file, isUnnamed(file) ? nameless : file.name)));
  });

  useEffect(() => {
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const over = (event: DragEvent): void => onDragOver(event);
    const drop = (event: DragEvent): void => onDrop(event);
    const paste = (event: ClipboardEvent): void => onPaste(event);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, []);
  return { isOver: isOver && isOpen };
}

const isUnderDialog = (): boolean => useRegistry.getState().layers.some(({ level }) => level === 'dialog');

const bringsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** What Chromium calls the picture of a screenshot. */
const isUnnamed = ({ name }: File): boolean => name === 'image.png';

function droppedIn(transfer: DataTransfer | null): readonly Arrival[] {
  return Array.from(transfer?.items ?? []).flatMap((item) => {
    const file = item.getAsFile();
    return file ? arrivalOf(file, file.name, item.webkitGetAsEntry()?.isDirectory ?? false) : [];
  });
}

const arrivalOf = (file: File, name: string, isFolder = false): Arrival => ({
  name,
  size: file.size,
  isFolder,
  read: () => file.arrayBuffer(),
});
