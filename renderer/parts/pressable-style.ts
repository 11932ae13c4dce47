/**
 * The component library adds a style element of its own for pressable things unless the document has one by
 * this id. The content policy refuses style elements; base.css holds the rule instead.
 */
export function claimPressableStyle(document: Document): void {
  const id = 'react-aria-pressable-style';
  if (document.getElementById(id)) return;
  const marker = document.createElement('meta');
  marker.id = id;
  document.head.append(marker);
}
