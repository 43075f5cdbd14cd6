// Docker Model Runner's own pull and bundle code: modelrunner STORE REFERENCE. Says as JSON which model it found, relative to the bundle.
package main

import (
	"context"
	"encoding/json"
	"io"
	"log"
	"log/slog"
	"os"
	"path/filepath"

	"github.com/docker/model-runner/pkg/distribution/distribution"
)

func main() {
	store, name := os.Args[1], os.Args[2]
	client, err := distribution.NewClient(
		distribution.WithStoreRootPath(store), distribution.WithLogger(slog.New(slog.NewTextHandler(io.Discard, nil))))
	check(err)
	check(client.PullModel(context.Background(), name, io.Discard))
	model, err := client.GetModel(name)
	check(err)
	id, err := model.ID()
	check(err)
	bundle, err := client.GetBundle(name)
	check(err)
	files := []string{}
	root := bundle.RootDir()
	check(filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			files = append(files, relative(root, path))
		}
		return err
	}))
	config := bundle.RuntimeConfig()
	check(json.NewEncoder(os.Stdout).Encode(map[string]any{
		"id": id, "root": root, "files": files, "format": config.GetFormat(),
		"gguf": relative(root, bundle.GGUFPath()), "safetensors": relative(root, bundle.SafetensorsPath()),
	}))
}

func relative(root, path string) string {
	if path == "" {
		return ""
	}
	name, err := filepath.Rel(root, path)
	check(err)
	return filepath.ToSlash(name)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
