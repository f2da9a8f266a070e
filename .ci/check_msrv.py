#!/usr/bin/env python3
"""Check what crates say of the Rust that they need: `cargo metadata … | check_msrv.py`.

Every crate that a published crate of the workspace depends on must state a `rust-version` no newer than the
workspace's own, or none. Those that state none are listed: nothing is known of them.
Crates that only tests and benches need are left out: they bind whoever works on the project, not its users.
"""
import json, sys


def version(text):
    return tuple(int(part) for part in text.split(".")[:3])


def main():
    metadata = json.load(sys.stdin)
    packages = {package["id"]: package for package in metadata["packages"]}
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    members = [packages[member] for member in metadata["workspace_members"]]
    # `publish` is null for a crate that may be published anywhere, [] for one that may not.
    waiting = [member["id"] for member in members if member["publish"] is None]
    own = {packages[member]["rust_version"] for member in waiting}
    if len(own) != 1 or None in own:
        print(f"published crates must state one rust-version, and state {own}", file=sys.stderr)
        return 1
    [most] = own
    needed = set()
    while waiting:
        package = waiting.pop()
        if package not in needed:
            needed.add(package)
            for dependency in nodes[package]["deps"]:
                if any(kind["kind"] != "dev" for kind in dependency["dep_kinds"]):
                    waiting.append(dependency["pkg"])
    newer, silent = [], []
    for package in sorted((packages[package] for package in needed), key=lambda package: package["name"]):
        name, says = f"{package['name']} {package['version']}", package["rust_version"]
        if says is None:
            silent.append(name)
        elif version(says) > version(most):
            newer.append(f"{name} needs Rust {says}")
    print(f"{len(needed)} crates, of which {len(silent)} state no rust-version: {', '.join(silent) or 'none'}")
    for line in newer:
        print(f"newer than {most}: {line}", file=sys.stderr)
    return 1 if newer else 0


if __name__ == "__main__":
    sys.exit(main())
