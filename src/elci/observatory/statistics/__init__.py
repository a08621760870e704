"""What the studies say, tested: two hypotheses, units, diffusion, durations.

    from elci.observatory.statistics import findings
    for finding in findings(package):
        print(finding.plain_tr)

Methods with formulas and sources: docs/explanation/statistics.md.
"""

from elci.observatory.statistics.asking import findings
from elci.observatory.statistics.finding import Finding
from elci.observatory.statistics.inquiry import WorldCity

__all__ = ["Finding", "WorldCity", "findings"]
