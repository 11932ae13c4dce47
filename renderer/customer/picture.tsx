import type { DisplayView } from '../../shared/bridge/display.ts';
import { classes } from '../parts/classes.ts';
import { useText } from '../text/use-text.ts';
import css from './customer.module.css';
import { ConsentPicture } from './consent-picture.tsx';
import { LinkPicture } from './link-picture.tsx';
import { OfferPicture } from './offer-picture.tsx';

/** Whose shop it is on top, what it is about below, and across everything whether it is real. */
export function Picture({ picture }: { readonly picture: DisplayView }) {
  const { say } = useText();
  const { mode, shopName, kind } = picture;
  return (
    <div
      className={classes(css.page, css[mode])}
      data-kind={kind}
      data-watermark={mode === 'training' ? say('common.mode-training') : ''}
    >
      {mode !== 'live' && (
        <aside className={css.notReal} aria-label={say(`common.mode-${mode}`)}>
          {say(`customer.not-real-${mode}`)}
        </aside>
      )}
      <header className={css.shop}>{kind === 'idle' ? null : shopName}</header>
      {/* What a small window does not hold is reached by keys too. */}
      <main className={css.main} tabIndex={0}>
        <Content picture={picture} />
      </main>
    </div>
  );
}

function Content({ picture }: { readonly picture: DisplayView }) {
  const { say } = useText();
  switch (picture.kind) {
    case 'idle':
      return <h1 className={css.name}>{picture.shopName}</h1>;
    case 'consent':
      return <ConsentPicture text={picture.text} />;
    case 'waiting':
      return <Words title={say('customer.waiting')} words={say('customer.waiting-more')} />;
    case 'offer':
      return <OfferPicture picture={picture} />;
    case 'link':
      return <LinkPicture picture={picture} />;
    case 'thanks':
      return <Words title={say('customer.thanks')} words={say('customer.thanks-more')} />;
  }
}

const Words = ({ title, words }: { readonly title: string; readonly words: string }) => (
  <div className={css.words}>
    <h1 className={css.large}>{title}</h1>
    <p className={css.more}>{words}</p>
  </div>
);
