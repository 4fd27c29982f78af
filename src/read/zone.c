/*
 * Time zones by name. The short names mean what they mean in most feeds: CST is North
 * American, BST British, IST Indian; ET, CT, MT, PT and AT follow the season there. Of
 * the names of the IANA data base there are those of the places news comes from.
 * Summer time is by the rules in force since 2007 in North America (and before that
 * since 1987), since 1996 in Europe, since 2008 in Australia and New Zealand.
 */
#include "read/zone.h"

#include <stddef.h>

#include "base/str.h"
#include "read/calendar.h"

enum { MINUTES_A_DAY = 24 * 60 };

/* Sorted by bytes. */
static const struct zone zones[] = {
    {"acst", 570, SUMMER_NONE},
    {"adt", -180, SUMMER_NONE},
    {"aedt", 660, SUMMER_NONE},
    {"aest", 600, SUMMER_NONE},
    {"africa/johannesburg", 120, SUMMER_NONE},
    {"africa/lagos", 60, SUMMER_NONE},
    {"africa/nairobi", 180, SUMMER_NONE},
    {"akdt", -480, SUMMER_NONE},
    {"akst", -540, SUMMER_NONE},
    {"america/anchorage", -540, SUMMER_US},
    {"america/argentina/buenos_aires", -180, SUMMER_NONE},
    {"america/bogota", -300, SUMMER_NONE},
    {"america/caracas", -240, SUMMER_NONE},
    {"america/chicago", -360, SUMMER_US},
    {"america/denver", -420, SUMMER_US},
    {"america/detroit", -300, SUMMER_US},
    {"america/edmonton", -420, SUMMER_US},
    {"america/halifax", -240, SUMMER_US},
    {"america/lima", -300, SUMMER_NONE},
    {"america/los_angeles", -480, SUMMER_US},
    {"america/mexico_city", -360, SUMMER_NONE},
    {"america/new_york", -300, SUMMER_US},
    {"america/phoenix", -420, SUMMER_NONE},
    {"america/sao_paulo", -180, SUMMER_NONE},
    {"america/toronto", -300, SUMMER_US},
    {"america/vancouver", -480, SUMMER_US},
    {"america/winnipeg", -360, SUMMER_US},
    {"asia/bangkok", 420, SUMMER_NONE},
    {"asia/calcutta", 330, SUMMER_NONE},
    {"asia/colombo", 330, SUMMER_NONE},
    {"asia/dhaka", 360, SUMMER_NONE},
    {"asia/dubai", 240, SUMMER_NONE},
    {"asia/ho_chi_minh", 420, SUMMER_NONE},
    {"asia/hong_kong", 480, SUMMER_NONE},
    {"asia/jakarta", 420, SUMMER_NONE},
    {"asia/karachi", 300, SUMMER_NONE},
    {"asia/kathmandu", 345, SUMMER_NONE},
    {"asia/kolkata", 330, SUMMER_NONE},
    {"asia/kuala_lumpur", 480, SUMMER_NONE},
    {"asia/manila", 480, SUMMER_NONE},
    {"asia/riyadh", 180, SUMMER_NONE},
    {"asia/seoul", 540, SUMMER_NONE},
    {"asia/shanghai", 480, SUMMER_NONE},
    {"asia/singapore", 480, SUMMER_NONE},
    {"asia/taipei", 480, SUMMER_NONE},
    {"asia/tokyo", 540, SUMMER_NONE},
    {"ast", -240, SUMMER_NONE},
    {"at", -240, SUMMER_US},
    {"atlantic/reykjavik", 0, SUMMER_NONE},
    {"australia/adelaide", 570, SUMMER_AU},
    {"australia/brisbane", 600, SUMMER_NONE},
    {"australia/hobart", 600, SUMMER_AU},
    {"australia/melbourne", 600, SUMMER_AU},
    {"australia/perth", 480, SUMMER_NONE},
    {"australia/sydney", 600, SUMMER_AU},
    {"awst", 480, SUMMER_NONE},
    {"bst", 60, SUMMER_NONE},
    {"cat", 120, SUMMER_NONE},
    {"cdt", -300, SUMMER_NONE},
    {"cest", 120, SUMMER_NONE},
    {"cet", 60, SUMMER_NONE},
    {"cst", -360, SUMMER_NONE},
    {"ct", -360, SUMMER_US},
    {"eat", 180, SUMMER_NONE},
    {"edt", -240, SUMMER_NONE},
    {"eest", 180, SUMMER_NONE},
    {"eet", 120, SUMMER_NONE},
    {"est", -300, SUMMER_NONE},
    {"et", -300, SUMMER_US},
    {"etc/gmt", 0, SUMMER_NONE},
    {"etc/utc", 0, SUMMER_NONE},
    {"europe/amsterdam", 60, SUMMER_EU},
    {"europe/athens", 120, SUMMER_EU},
    {"europe/belgrade", 60, SUMMER_EU},
    {"europe/berlin", 60, SUMMER_EU},
    {"europe/bratislava", 60, SUMMER_EU},
    {"europe/brussels", 60, SUMMER_EU},
    {"europe/bucharest", 120, SUMMER_EU},
    {"europe/budapest", 60, SUMMER_EU},
    {"europe/copenhagen", 60, SUMMER_EU},
    {"europe/dublin", 0, SUMMER_EU},
    {"europe/helsinki", 120, SUMMER_EU},
    {"europe/istanbul", 180, SUMMER_NONE},
    {"europe/kiev", 120, SUMMER_EU},
    {"europe/kyiv", 120, SUMMER_EU},
    {"europe/lisbon", 0, SUMMER_EU},
    {"europe/ljubljana", 60, SUMMER_EU},
    {"europe/london", 0, SUMMER_EU},
    {"europe/luxembourg", 60, SUMMER_EU},
    {"europe/madrid", 60, SUMMER_EU},
    {"europe/minsk", 180, SUMMER_NONE},
    {"europe/moscow", 180, SUMMER_NONE},
    {"europe/oslo", 60, SUMMER_EU},
    {"europe/paris", 60, SUMMER_EU},
    {"europe/prague", 60, SUMMER_EU},
    {"europe/riga", 120, SUMMER_EU},
    {"europe/rome", 60, SUMMER_EU},
    {"europe/sofia", 120, SUMMER_EU},
    {"europe/stockholm", 60, SUMMER_EU},
    {"europe/tallinn", 120, SUMMER_EU},
    {"europe/vienna", 60, SUMMER_EU},
    {"europe/vilnius", 120, SUMMER_EU},
    {"europe/warsaw", 60, SUMMER_EU},
    {"europe/zagreb", 60, SUMMER_EU},
    {"europe/zurich", 60, SUMMER_EU},
    {"gmt", 0, SUMMER_NONE},
    {"hkt", 480, SUMMER_NONE},
    {"hst", -600, SUMMER_NONE},
    {"idt", 180, SUMMER_NONE},
    {"ist", 330, SUMMER_NONE},
    {"jst", 540, SUMMER_NONE},
    {"kst", 540, SUMMER_NONE},
    {"mdt", -360, SUMMER_NONE},
    {"mest", 120, SUMMER_NONE},
    {"mesz", 120, SUMMER_NONE},
    {"met", 60, SUMMER_NONE},
    {"mez", 60, SUMMER_NONE},
    {"msd", 240, SUMMER_NONE},
    {"msk", 180, SUMMER_NONE},
    {"mst", -420, SUMMER_NONE},
    {"mt", -420, SUMMER_US},
    {"ndt", -150, SUMMER_NONE},
    {"nst", -210, SUMMER_NONE},
    {"nzdt", 780, SUMMER_NONE},
    {"nzst", 720, SUMMER_NONE},
    {"pacific/auckland", 720, SUMMER_NZ},
    {"pacific/honolulu", -600, SUMMER_NONE},
    {"pdt", -420, SUMMER_NONE},
    {"pht", 480, SUMMER_NONE},
    {"pkt", 300, SUMMER_NONE},
    {"pst", -480, SUMMER_NONE},
    {"pt", -480, SUMMER_US},
    {"sast", 120, SUMMER_NONE},
    {"sgt", 480, SUMMER_NONE},
    {"trt", 180, SUMMER_NONE},
    {"us/central", -360, SUMMER_US},
    {"us/eastern", -300, SUMMER_US},
    {"us/mountain", -420, SUMMER_US},
    {"us/pacific", -480, SUMMER_US},
    {"ut", 0, SUMMER_NONE},
    {"utc", 0, SUMMER_NONE},
    {"wat", 60, SUMMER_NONE},
    {"west", 60, SUMMER_NONE},
    {"wet", 0, SUMMER_NONE},
    {"wib", 420, SUMMER_NONE},
    {"wit", 540, SUMMER_NONE},
    {"wita", 480, SUMMER_NONE},
    {"z", 0, SUMMER_NONE}};

enum { ZONES = sizeof zones / sizeof *zones };

const struct zone *zone_find(struct sayso_str name)
{
    size_t low = 0, high = ZONES;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_cmp_text(name, zones[middle].name);
        if (order == 0)
            return &zones[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

struct sayso_str zone_name(size_t index)
{
    return str_from(index < ZONES ? zones[index].name : NULL);
}

/* A change of the clocks: on the nth Sunday of a month, 0 for the last one, so many
 * minutes after midnight. */
struct change {
    int month, nth, minutes;
};

/* Its minute, from 1970-01-01T00:00 on. */
static long minute_of(struct change change, int year)
{
    int length = calendar_length(year, change.month);
    int last = change.nth ? change.nth * 7 : length;
    long day = calendar_day(year, change.month, last);
    long sunday = day - (calendar_weekday(day) + 1) % 7;
    return sunday * MINUTES_A_DAY + change.minutes;
}

/* When the clocks go forward and back, as they show it themselves. */
static void changes(const struct zone *zone, int year, struct change *to,
                    struct change *from)
{
    switch (zone->summer) {
    case SUMMER_US:
        *to = year >= 2007 ? (struct change){3, 2, 120} : (struct change){4, 1, 120};
        *from =
            year >= 2007 ? (struct change){11, 1, 120} : (struct change){10, 0, 120};
        return;
    case SUMMER_EU: /* at one in the morning of UTC */
        *to = (struct change){3, 0, zone->minutes + 60};
        *from = (struct change){10, 0, zone->minutes + 120};
        return;
    case SUMMER_AU:
        *to = (struct change){10, 1, 120};
        *from = (struct change){4, 1, 180};
        return;
    case SUMMER_NZ:
        *to = (struct change){9, 0, 120};
        *from = (struct change){4, 1, 180};
        return;
    case SUMMER_NONE:
        break;
    }
    *to = *from = (struct change){1, 1, 0};
}

int zone_offset(const struct zone *zone, long minute)
{
    int year, month, day;
    struct change to, from;
    if (zone->summer == SUMMER_NONE)
        return zone->minutes;
    calendar_split(minute / MINUTES_A_DAY, &year, &month, &day);
    changes(zone, year, &to, &from);
    long start = minute_of(to, year), end = minute_of(from, year);
    bool summer =
        start < end ? minute >= start && minute < end : minute >= start || minute < end;
    return zone->minutes + (summer ? 60 : 0);
}
