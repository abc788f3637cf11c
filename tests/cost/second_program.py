"""Computes the figures of `tthc estimate` a second time, from the formula of 02/2017/TT-VPCP Điều 27
and 03/2022/TT-BTP Điều 11 khoản 4, with exact fractions, and compares them with its json.

    second_program.py TTHC WORK_FOLDER
"""

import itertools
import json
import pathlib
import random
import subprocess
import sys
from fractions import Fraction

SEED = 20261127
GDP_PER_HEAD = {2017: 48_600_000, 2023: 95_600_000, 2024: 101_900_000}
URBAN_HOURS = {"commune": Fraction(1), "district": Fraction(3, 2), "province": Fraction(2),
               "cross-region": Fraction(8), "cross-zone": Fraction(16)}
TEXTS = ["1/2020/QH14", "2/2020/NĐ-CP", "3/2020/TT-BTC"]
OF_AREA = {"urban": Fraction(1), "rural": Fraction(3, 2), "mountain": Fraction(2)}


def rounded(value):
    """To a whole number, halves away from zero."""
    whole, rest = divmod(abs(value), 1)
    whole += 1 if rest * 2 >= 1 else 0
    return int(whole) if value >= 0 else -int(whole)


def hourly_income(year):
    return rounded(Fraction(GDP_PER_HEAD[year], 12 * 22 * 8))


def hours(task, area):
    travel = task.get("trips", 0) * URBAN_HOURS.get(task.get("to"), 0)
    return (task.get("form_pages", 0) + travel) * OF_AREA[area] + task.get("hours", 0)


def fees(version):
    """By the shares of the cases, which sum to 1."""
    return sum(Fraction(share) * sum(fee["amount"] for fee in version["fees"] if fee["when"] == case)
               for case, share in version["shares"].items())


def once(version, area, year):
    work = sum(hours(task, area) * hourly_income(year) + task.get("services", 0)
               for task in version["tasks"])
    return work + fees(version)


def yearly(version, area, year):
    return once(version, area, year) * version["n"] * version["m"]


def yearly_work(version, area, year):
    return (once(version, area, year) - fees(version)) * version["n"] * version["m"]


def shapley(measures, saved):
    """By all orders, as the definition says."""
    shares = [Fraction(0)] * measures
    orders = list(itertools.permutations(range(measures)))
    for order in orders:
        taken = set()
        for measure in order:
            before = saved(taken)
            taken = taken | {measure}
            shares[measure] += saved(taken) - before
    return [share / len(orders) for share in shares]


def decimal(value):
    """Never three digits behind the point, which might be thousands."""
    digits = f"{value.numerator / value.denominator:.6f}".rstrip("0").rstrip(".")
    return digits + "0" if len(digits.partition(".")[2]) == 3 else digits


def number(value):
    if isinstance(value, tuple):
        return "{low: %s, likely: %s, high: %s}" % tuple(number(one) for one in value)
    return decimal(value) if isinstance(value, Fraction) else str(value)


def yaml_of(version, area):
    lines = ["name: Thử", "levels: [province]", "channels: [in-person]", "fees:"]
    for i, fee in enumerate(version["fees"]):
        lines.append(f"  - {{id: f{i}, name: {fee['name']}, when: {fee['when']}, amount: {fee['amount']}}}")
    lines += ["burden:", f"  times_per_year: {number(version['n'])}",
              f"  applicants_per_year: {number(version['m'])}", f"  area: {area}", "  shares:"]
    for case, share in version["shares"].items():
        lines.append(f"    {case}: {decimal(share * 100)}%")
    lines.append("  tasks:")
    for i, task in enumerate(version["tasks"]):
        parts = ", ".join(f"{key}: {number(value)}" for key, value in task.items())
        lines.append(f"    - {{id: t{i}, {parts}}}")
    return "\n".join(lines) + "\n"


def random_task(rng):
    kind = rng.randrange(4)
    if kind == 0:
        return {"form_pages": rng.randrange(1, 9)}
    if kind == 1:
        return {"trips": rng.randrange(1, 4), "to": rng.choice(list(URBAN_HOURS))}
    if kind == 2:
        return {"hours": Fraction(rng.randrange(1, 40), 4)}
    return {"services": rng.randrange(1, 500) * 1000}


def lighter(task, rng):
    key = next(key for key in task if key != "to")
    value = task[key]
    cut = Fraction(rng.randrange(0, int(value * 4)), 4) if isinstance(value, Fraction) else rng.randrange(0, value)
    return {**task, key: cut}


def random_versions(rng):
    cases = ["Cấp mới", "Cấp lại", "Cấp đổi"][: rng.randrange(1, 4)]
    parts = sorted(rng.sample(range(1, 100), len(cases) - 1))
    shares = {case: Fraction(high - low, 100)
              for case, low, high in zip(cases, [0] + parts, parts + [100])}
    tariff = [{"name": name, "when": case, "amount": rng.randrange(1, 900) * 1000}
              for case in cases for name in rng.sample(["Phí", "Lệ phí"], rng.randrange(1, 3))]
    before = {"n": Fraction(rng.randrange(1, 9), rng.choice([1, 2, 4])), "m": rng.randrange(1, 5000),
              "fees": tariff, "shares": shares,
              "tasks": [random_task(rng) for _ in range(rng.randrange(1, 5))]}
    after = {**before,
             "n": before["n"] * Fraction(rng.randrange(1, 5), 4),
             "fees": [{**fee, "amount": rng.randrange(0, fee["amount"])} for fee in tariff],
             "tasks": [lighter(task, rng) for task in before["tasks"]]}
    return before, after


def with_measures(before, after, taken):
    """Measure 0: how often; 1: fees; the others: a task each."""
    mixed = dict(before)
    if 0 in taken:
        mixed["n"] = after["n"]
    if 1 in taken:
        mixed["fees"] = after["fees"]
    mixed["tasks"] = [new if i + 2 in taken else old
                      for i, (old, new) in enumerate(zip(before["tasks"], after["tasks"]))]
    return mixed


def estimate(tthc, folder, year, before, after, area, texts):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "old.yaml").write_text(yaml_of(before, area), encoding="utf-8")
    (folder / "new.yaml").write_text(yaml_of(after, area), encoding="utf-8")
    measures = ["burden/times_per_year", "fees"] + [f"burden/t{i}" for i in range(len(before["tasks"]))]
    plan = [f"plan: Thử\nyear: {year}\nnorms: tt-03-2022\nprocedures:\n  - original: old.yaml\n"
            "    revised: new.yaml\n    measures:\n"]
    plan += [f"      - {{id: m{i}, title: M{i}, covers: [{path}], amends: [{', '.join(texts[i])}]}}\n"
             for i, path in enumerate(measures)]
    (folder / "plan.yaml").write_text("".join(plan), encoding="utf-8")
    run = subprocess.run([tthc, "estimate", str(folder / "plan.yaml"), "-f", "json"],
                         capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(f"{folder}: exit {run.returncode}\n{run.stderr}{run.stdout}")
    return json.loads(run.stdout)["plans"][0]


def around(value, rng):
    return (value * Fraction(rng.randrange(0, 4), 4), Fraction(value), value * Fraction(rng.randrange(5, 9), 4))


def spots(version):
    """Where a version may state a range."""
    yield "burden/times_per_year", version, "n"
    yield "burden/applicants_per_year", version, "m"
    for i, task in enumerate(version["tasks"]):
        yield f"burden/t{i}/{next(key for key in task if key != 'to')}", task, next(key for key in task if key != "to")


def copied(version):
    return {**version, "tasks": [dict(task) for task in version["tasks"]]}


def ranged(before, after, rng):
    """Some inputs as ranges: of one version, another in each, or the same in both."""
    before, after = copied(before), copied(after)
    for (path, old, key), (_, new, _) in zip(spots(before), spots(after)):
        kind = rng.randrange(4)
        if key == "m":
            old[key] = new[key] = around(old[key], rng)
        elif kind == 1 and old[key]:
            old[key] = new[key] = around(old[key], rng)
        elif kind == 2 and old[key]:
            old[key] = around(old[key], rng)
            new[key] = around(new[key], rng) if new[key] else new[key]
        elif kind == 3 and new[key]:
            new[key] = around(new[key], rng)
    return before, after


def inputs_of(before, after):
    """What varies by itself: (path, versions, range)."""
    inputs = []
    for (path, old, key), (_, new, _) in zip(spots(before), spots(after)):
        if isinstance(old[key], tuple) and old[key] == new[key]:
            inputs.append((path, "both", old[key]))
            continue
        inputs += [(path, side, version[key]) for side, version in (("before", old), ("after", new))
                   if isinstance(version[key], tuple)]
    return inputs


def fixed(version, side, values):
    version = copied(version)
    for path, holder, key in spots(version):
        if isinstance(holder[key], tuple):
            holder[key] = values[(path, "both")] if (path, "both") in values else values[(path, side)]
    return version


def check_range(told, before, after, area, year, rng, check):
    inputs = inputs_of(before, after)
    name = lambda one: one[:2]
    saved = lambda values: (yearly(fixed(before, "before", values), area, year)
                            - yearly(fixed(after, "after", values), area, year))
    likely = {name(one): one[2][1] for one in inputs}
    spread = told["range"]["with_fees"]
    check("likely", saved(likely), spread["likely"])
    ends = [saved(dict(zip(map(name, inputs), corner)))
            for corner in itertools.product(*[(one[2][0], one[2][2]) for one in inputs])]
    check("least", min(ends), spread["least"])
    check("most", max(ends), spread["most"])
    # A sum of products sees of an input its mean and variance alone, so that each may be replaced by
    # a coin of the same moments: μ − 1 and μ + σ² with the chances σ² and 1 to 1 + σ².
    mean, square = Fraction(0), Fraction(0)
    coins = []
    for low, middle, high in (one[2] for one in inputs):
        mu = (low + 4 * middle + high) / 6
        variance = (mu - low) * (high - mu) / 7
        coins.append(((mu - 1, variance / (1 + variance)), (mu + variance, 1 / (1 + variance))))
    for sides in itertools.product(*coins):
        chance = Fraction(1)
        for _, one in sides:
            chance *= one
        value = saved(dict(zip(map(name, inputs), (one for one, _ in sides))))
        mean += chance * value
        square += chance * value * value
    check("mean", mean, spread["mean"])
    check("variance", square - mean * mean, spread["variance"])
    swings = {(one["node"][1:], one["versions"]): one for one in told["range"]["inputs"]}
    check("inputs", len(inputs), len(swings))
    for one in inputs:
        for end, key in ((0, "saved_at_low"), (2, "saved_at_high")):
            check(f"{one[0]} {key}", saved({**likely, name(one): one[2][end]}), swings[name(one)][key])
    widths = [Fraction(one["swing"]) for one in told["range"]["inputs"]]
    check("order of the swings", 1, int(widths == sorted(widths, reverse=True)))
    check_percentiles(spread, inputs, saved, rng, check)


def check_percentiles(spread, inputs, saved, rng, check):
    """Drawn again by Python's own generator: as many are not above as should be, by two in a hundred."""
    def draw(low, middle, high):
        part = float((middle - low) / (high - low))
        return float(low) + float(high - low) * rng.betavariate(1 + 4 * part, 5 - 4 * part)

    draws = 4000
    drawn = [float(saved({one[:2]: draw(*one[2]) for one in inputs})) for _ in range(draws)]
    for percent in (5, 50, 95):
        limit = float(spread[f"p{percent}_dong"]) + 1
        part = 100 * sum(1 for one in drawn if one <= limit) / draws
        check(f"P{percent}", 1, int(abs(part - percent) <= 2))


def main():
    tthc, work = sys.argv[1], pathlib.Path(sys.argv[2])
    rng = random.Random(SEED)
    of_ranges = random.Random(SEED + 1)
    checks, wrong = 0, []
    for number in range(20):
        year, area = rng.choice(list(GDP_PER_HEAD)), rng.choice(list(OF_AREA))
        before, after = random_versions(rng)
        texts = [rng.sample(TEXTS, rng.randrange(0, 3)) for _ in range(len(before["tasks"]) + 2)]
        plan = estimate(tthc, work / str(number), year, before, after, area, texts)
        told = plan["procedures"][0]

        def check(what, expected, printed):
            nonlocal checks
            checks += 1
            if Fraction(printed) != expected:
                wrong.append(f"{number} {what}: expected {expected}, told {printed}")

        for version, side in ((before, "before"), (after, "after")):
            check(f"one dossier {side}", once(version, area, year), told["once_with_fees"][side])
            check(f"fees {side}", fees(version), told["once_fees"][side])
            check(f"one year {side}", yearly(version, area, year), told["year_with_fees"][side])
            check(f"hours {side}", sum(hours(task, area) for task in version["tasks"]), told["hours"][side])
        saved = lambda taken: (yearly(before, area, year)
                               - yearly(with_measures(before, after, taken), area, year))
        shares = shapley(len(before["tasks"]) + 2, saved)
        for share, measure in zip(shares, told["measures"]):
            check(f"measure {measure['id']}", share, measure["year"])
        check("sum of the measures", sum(shares), told["year_with_fees"]["saved"])

        without = lambda taken: yearly_work(before, area, year) - yearly_work(
            with_measures(before, after, taken), area, year)
        for share, measure in zip(shapley(len(texts), without), told["measures"]):
            check(f"measure {measure['id']} without fees", share, measure["year_without_fees"])

        amended = sorted({text for of in texts for text in of})
        possible = lambda done: {i for i, of in enumerate(texts)
                                 if all(amended.index(text) in done for text in of)}
        by_text = shapley(len(amended), lambda done: saved(possible(done)))
        printed = {text["act"]: text["year"] for text in plan["texts"]}
        for text, share in zip(amended, by_text):
            check(f"text {text}", share, printed[text])
        check("no text", saved(possible(set())), printed.get("", "0"))

        for side in ("before", "after"):
            for line in told[side]["lines"]:
                product = Fraction(1)
                for factor in line["factors"]:
                    product *= Fraction(factor["value"]["likely"])
                check(f"factors of {line['node']} {side}", product, line["money"]["likely"])
        if len(list(spots(before))) > 5:
            continue
        old, new = ranged(before, after, of_ranges)
        plan = estimate(tthc, work / f"{number}-range", year, old, new, area, texts)
        check_range(plan, old, new, area, year, of_ranges, check)
    print(f"seed {SEED}: {checks} figures compared, {len(wrong)} differ")
    print("\n".join(wrong))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
