import type { BankApi } from '../../../core/ports.ts';
import { retrievalLocale } from '../assumptions.ts';
import { success, plainSuccess, type Calls } from '../calls.ts';
import { readBanks } from '../read-banks.ts';
import { readRedirect } from '../read-contract.ts';
import { jsonBody } from '../request-body.ts';
import { statementsBody } from '../statements-body.ts';

type Operations = Pick<BankApi, 'listBanks' | 'startRetrieval' | 'sendStatements'>;

/** Guide, "Account statements" and "Attachments". */
export const incomeProof = (calls: Calls): Operations => ({
  /**
   * GET /shops/{shop_uuid}/account_statements/bank_list/{application_uuid}; where that is not found, once
   * more with `?application_uuid=`: the guide shows both. Answer 200 `{"bank_list": [{id, name, icon}]}`.
   */
  async listBanks(applicationUuid) {
    const inPath = calls.path('account_statements', 'bank_list', applicationUuid);
    const first = await calls.read({ method: 'GET', path: inPath }, readBanks);
    if (first.kind === 'read' || first.status !== 404) return first;
    const list = calls.path('account_statements', 'bank_list');
    const query = `?application_uuid=${encodeURIComponent(applicationUuid)}`;
    return calls.read({ method: 'GET', path: list + query }, readBanks);
  },

  /**
   * POST …/account_statements/initiate_retrieval. Request: application_uuid, return_url, bank_id as the list
   * gave it, locale (et, lv, ru). Answer 201 `{retrieval_id, redirect_url}`: the page where the customer logs
   * in to the bank. Errors: 404, 422 → never. May be repeated: a new link replaces the old one.
   */
  startRetrieval: ({ applicationUuid, bankId, language, returnUrl }, attempt) =>
    calls.send(
      {
        method: 'POST',
        path: calls.path('account_statements', 'initiate_retrieval'),
        body: jsonBody({
          application_uuid: applicationUuid,
          return_url: returnUrl,
          bank_id: bankId,
          locale: retrievalLocale(language, calls.market),
        }),
      },
      attempt,
      success(readRedirect),
    ),

  /**
   * POST …/applications/{application_uuid}/attachments, multipart: `attachments[]` per file, `type` =
   * income_proof_document, `description`. Answer: any 2xx. Errors: 404, 413, 422 → never. People at the bank
   * look at the files; the application is read until there is a new decision.
   */
  sendStatements: ({ applicationUuid, files, description }, attempt) =>
    calls.upload(
      {
        method: 'POST',
        path: calls.path('applications', applicationUuid, 'attachments'),
        body: statementsBody(files, description),
      },
      attempt,
      plainSuccess,
    ),
});
