import { expect, test } from 'vitest';
import { ProductTerms } from '../../renderer/screens/settings/product-terms.tsx';
import { aProduct } from './pictures.ts';
import { showPart } from './show-part.tsx';

const told = (requiredFields: readonly string[]) => {
  const terms = aProduct({ requiredFields: [...requiredFields] });
  return { code: terms.code, terms, readAt: null, problem: null };
};

test('what a product wants filled in beyond the usual stands under its name, in the words of the form', async () => {
  const page = await showPart(
    <ProductTerms
      products={[
        told([
          'customer.first_name',
          'purchase.purchase_reference',
          'credit_application.dependants_count',
          'customer.shoe_size',
        ]),
      ]}
    />,
  );
  await expect
    .element(page.getByText('Also wanted: Own reference, Dependants, Shoe size'))
    .toBeInTheDocument();
});

test('a product that wants nothing more says nothing more', async () => {
  const page = await showPart(<ProductTerms products={[told(['customer.first_name'])]} />);
  await expect.element(page.getByRole('row').nth(1)).toBeInTheDocument();
  await expect.element(page.getByText(/Also wanted/u)).not.toBeInTheDocument();
});
