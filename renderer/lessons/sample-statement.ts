const size = { width: 1_240, height: 1_754 } as const;
const margin = 120;
const lineHeight = 64;

/** A page that looks like an account statement and says that it is none; null where nothing can be drawn. */
export async function sampleStatement(title: string): Promise<Uint8Array | null> {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const paper = canvas.getContext('2d');
  if (!paper) return null;
  paper.fillStyle = 'white';
  paper.fillRect(0, 0, size.width, size.height);
  paper.fillStyle = 'black';
  paper.font = '48px sans-serif';
  paper.fillText(title, margin, margin + lineHeight);
  paper.font = '32px monospace';
  for (let month = 1; month <= 6; month += 1) {
    const at = margin + lineHeight * (2 + month * 2);
    paper.fillText(`05.0${month}   + 2 900,00`, margin, at);
    paper.fillText(`15.0${month}   −   100,00`, margin, at + lineHeight);
  }
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
