"""The bare engine against PyTorch: the same networks, batches, loss and optimiser, in turn, one thread each. See README.md.

Usage: engine.py ROUNDS CASE... -- COMMAND OF EngineBenchmark
"""
import subprocess
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F


class UNet(nn.Module):
    """As UNet with two convolutions at every level, on the way down and up."""

    def __init__(self, dimensions, width, depth, double):
        super().__init__()
        self.conv = nn.Conv2d if dimensions == 2 else nn.Conv3d
        self.pool = F.max_pool2d if dimensions == 2 else F.max_pool3d
        widths = [width << level for level in range(depth + 1)]
        self.down = nn.ModuleList(self.block(a, b, True) for a, b in zip([1] + widths, widths))
        self.up = nn.ModuleList(self.block(widths[i + 1] + widths[i], widths[i], double) for i in reversed(range(depth)))
        self.out = self.conv(width, 1, 1)

    def block(self, a, b, double):
        layers = [self.conv(a, b, 3, padding=1), nn.LeakyReLU(0.1)]
        if double:
            layers += [self.conv(b, b, 3, padding=1), nn.LeakyReLU(0.1)]
        return nn.Sequential(*layers)

    def forward(self, x):
        skips = []
        for i, block in enumerate(self.down):
            x = block(x if i == 0 else self.pool(x, 2))
            skips.append(x)
        skips.pop()
        for block in self.up:
            x = block(torch.cat([F.interpolate(x, scale_factor=2, mode="nearest"), skips.pop()], 1))
        return self.out(x)


SHAPES = {"train2d": (16, 1, 64, 64), "default2d": (4, 1, 64, 64), "infer2d": (1, 1, 1024, 1024), "train3d": (1, 1, 32, 64, 64),
          "infer3d": (1, 1, 32, 128, 128)}


class Torch:
    def __init__(self, case, last):
        shape = SHAPES[case]
        dimensions = len(shape) - 2
        small = case == "default2d"
        memory = (torch.channels_last if dimensions == 2 else torch.channels_last_3d) if last else torch.contiguous_format
        self.net = UNet(dimensions, 24 if small else 32 if dimensions == 2 else 16, 1 if small else 2, not small).to(memory_format=memory)
        self.x = torch.randn(shape).to(memory_format=memory)
        self.y = torch.randn(shape).to(memory_format=memory)
        self.mask = (torch.rand(shape) < 1 / 16).float()
        self.adam = torch.optim.Adam(self.net.parameters(), 1e-3)
        self.trains = not case.startswith("infer")

    def run(self):
        if not self.trains:
            with torch.inference_mode():
                self.net(self.x)
            return
        self.adam.zero_grad()
        loss = (self.mask * (self.net(self.x) - self.y) ** 2).sum() / self.mask.sum()
        loss.backward()
        self.adam.step()
        loss.item()


def measure(step, count):
    start, wall = time.process_time(), time.perf_counter()
    for _ in range(count):
        step.run()
    return (time.process_time() - start) / count, (time.perf_counter() - wall) / count


def main():
    torch.set_num_threads(1)
    split = sys.argv.index("--")
    rounds, cases = int(sys.argv[1]), sys.argv[2:split]
    engine = subprocess.Popen(sys.argv[split + 1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(case, count):
        engine.stdin.write(f"{case} {count}\n")
        engine.stdin.flush()
        for line in engine.stdout:
            if line.startswith("RESULT"):
                return [float(number) for number in line.split()[1:]]

    print("torch", torch.__version__, "| CPU seconds a step (seconds)")
    for case in cases:
        plain = case.replace("-bf16", "")
        nets = {"torch": Torch(plain, False), "torch channels_last": Torch(plain, True)} if plain == case else {}
        count = 3 if case.startswith("infer") else 8
        ask(case, 2)
        for net in nets.values():
            measure(net, 2)
        for _ in range(rounds):
            cpu, wall = ask(case, count)
            line = f"{case:14} engine {cpu:.4f} ({wall:.4f})"
            if plain == case and not case.startswith("infer"):
                cpu, wall = ask(case + "-whole", 50)
                line += f" | training {cpu:.4f} ({wall:.4f})"
            for name, net in nets.items():
                cpu, wall = measure(net, count)
                line += f" | {name} {cpu:.4f} ({wall:.4f})"
            print(line, flush=True)


main()
