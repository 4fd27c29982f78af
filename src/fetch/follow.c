/*
 * Redirects are followed here and not by curl, because each of them is judged: where it
 * leads, whether it may, and whether it is one to be remembered. Each address is asked
 * afresh: nothing that belongs to one host, a password in its address say, goes to the
 * next.
 */
#include "fetch/follow.h"

#include "base/err.h"
#include "base/str.h"

static int ask(struct http *http, const struct follow_request *request,
               struct followed *followed, bool private_allowed, struct sayso_err *err)
{
    const struct follow_gate *gate = request->gate;
    struct http_request one = {.url = &followed->url,
                               .accept = request->accept,
                               .etag = request->etag,
                               .last_modified = request->last_modified,
                               .max_bytes = request->max_bytes,
                               .private_allowed = private_allowed};
    if (gate && gate->enter(gate->context, &followed->url, private_allowed, err))
        return -1;
    int failed = http_get(http, &one, request->body, &followed->response, err);
    if (gate)
        gate->leave(gate->context, &followed->response);
    return failed;
}

static bool is_redirect(const struct http_response *response)
{
    return response->status >= 300 && response->status < 400 &&
           response->status != 304 && response->location.n;
}

static int refuse(struct sayso_err *err, const char *what, struct sayso_str where)
{
    return err_set(err, SAYSO_INPUT, NULL, 0, 0, "%s: %.*s", what, STR(where));
}

/* Go on to where the answer at hand leads. */
static int step(const struct follow_request *request, struct arena *arena,
                struct followed *followed, struct sayso_err *err)
{
    struct sayso_str where = arena_str(arena, followed->response.location);
    struct sayso_str from = followed->url.scheme;
    struct http_url next;
    if (followed->redirects == FOLLOW_MAX)
        return refuse(err, "redirects too often, at last to", where);
    if (http_url_read(where, arena, &next, err))
        return refuse(err, "redirects to what is no http or https address", where);
    if (str_is(from, "https") && !str_is(next.scheme, "https") && !request->allow_http)
        return refuse(err,
                      "redirects from https down to http, where anybody may change "
                      "what is sent",
                      where);
    followed->redirects++;
    followed->url = next;
    return 0;
}

/* Was this address on the way already? The way is short. */
static bool been_there(const struct sayso_str *way, size_t count, struct sayso_str url)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(way[i], url))
            return true;
    return false;
}

int follow(struct http *http, const struct follow_request *request, struct arena *arena,
           struct followed *followed, struct sayso_err *err)
{
    struct sayso_str way[FOLLOW_MAX + 1];
    bool permanent = true, private_allowed = request->private_allowed;
    *followed = (struct followed){0};
    if (http_url_read(request->url, arena, &followed->url, err))
        return -1;
    for (;;) {
        int status;
        way[followed->redirects] = followed->url.whole;
        if (ask(http, request, followed, private_allowed, err))
            return -1;
        if (!is_redirect(&followed->response))
            return 0;
        private_allowed = followed->response.private_address;
        status = followed->response.status;
        if (step(request, arena, followed, err))
            return -1;
        if (been_there(way, followed->redirects, followed->url.whole))
            return refuse(err, "redirects in a circle, back to", followed->url.shown);
        permanent = permanent && (status == 301 || status == 308) &&
                    str_eq(followed->url.whole, followed->url.shown);
        if (permanent)
            followed->moved_to = followed->url.whole;
    }
}
