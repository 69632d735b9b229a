"""A batch for the GSMA Mobile Money API 1.2 (`POST /batchtransactions`): the body, to send with the batch's own id.

The batch's id is the `X-CorrelationID`, so that a lost answer is asked for and never sent again.
"""

import msgspec

from .amounts import major
from .layouts import Batch


def as_gsma(batch: Batch) -> bytes:
    """The body of the request, as JSON."""
    total = major(batch.total, batch.currency)
    return msgspec.json.format(
        msgspec.json.encode(
            {
                "batchId": batch.id,
                "batchTitle": batch.words,
                "batchDescription": f"{len(batch.dues)} payments, {total} {batch.currency}",
                "processingFlag": False,
                "transactions": [
                    {
                        "amount": major(due.amount, batch.currency),
                        "currency": batch.currency,
                        "type": "disbursement",
                        "subType": "salary",
                        "requestingOrganisationTransactionReference": due.reference,
                        "descriptionText": batch.words,
                        "debitParty": [{"key": "accountid", "value": batch.debit_account}],
                        "creditParty": [{"key": "msisdn", "value": due.account}],
                    }
                    for due in batch.dues
                ],
            }
        ),
        indent=1,
    )
