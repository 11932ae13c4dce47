import type { BankApi } from '../../../core/ports.ts';
import { applicationBody } from '../application-body.ts';
import { applicationVersion } from '../assumptions.ts';
import { success, plainSuccess, type Calls } from '../calls.ts';
import { readApplication } from '../read-application.ts';
import { readAccepted } from '../read-contract.ts';
import { jsonBody } from '../request-body.ts';

type Operations = Pick<BankApi, 'createApplication' | 'readApplication' | 'accept' | 'cancelApplication'>;

/** Guide, "Credit applications". */
export const applications = (calls: Calls): Operations => ({
  /**
   * POST /shops/{shop_uuid}/applications. Request: `applicationBody` (money as decimal text, period in months).
   * Answer 201 (200 is taken too): the application, flat, with its uuid; also a `failed` decision is an answer.
   * Errors: 400/422 codes → never; 401, 403 → later; 404 → never; 429 → later; everything else unknown. The
   * guide has no key against doubles, so nothing here sends twice.
   */
  createApplication: (request, ours, attempt) =>
    calls.send(
      { method: 'POST', path: calls.path('applications'), body: jsonBody(applicationBody(request, ours)) },
      attempt,
      {
        ...success((value) => readApplication(value, calls.market)),
        statuses: [200, 201],
        namesUuid: true,
      },
    ),

  /**
   * GET /shops/{shop_uuid}/applications/{application_uuid}?type=latest. Answer 200: decision, offer and
   * contract, nested. A changed application answers under a new uuid with `changed_conditions`. Errors: 401,
   * 403, 404 `application_not_found`.
   */
  readApplication: (uuid) =>
    calls.read(
      { method: 'GET', path: `${calls.path('applications', uuid)}?type=${applicationVersion}` },
      (value) => readApplication(value, calls.market),
    ),

  /**
   * POST …/applications/{application_uuid}/accept, no body. Answer 201 `{"contract": {"uuid"}}`. Errors: 422
   * `application_is_not_positive` → never. A lost answer is settled by reading the application.
   */
  accept: (uuid, attempt) =>
    calls.send(
      { method: 'POST', path: calls.path('applications', uuid, 'accept') },
      attempt,
      success(readAccepted),
    ),

  /**
   * POST …/applications/{application_uuid}/cancel, no body; before the offer is accepted. Answer 204. Errors:
   * 422 `can_not_cancel` → never.
   */
  cancelApplication: (uuid, attempt) =>
    calls.send({ method: 'POST', path: calls.path('applications', uuid, 'cancel') }, attempt, plainSuccess),
});
