/* What the program, which reads the feed, has to add to what the fetching found out. */
#include "fetch/visit.h"

#include "fetch/policy.h"

void visit_heed_ttl(struct visit *visit, int64_t ttl)
{
    visit->not_before = policy_heed_ttl(visit->not_before, visit->time, ttl);
}
